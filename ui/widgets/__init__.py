"""Parts of pages and dialogs that know nothing of clients: editors, lists, tables, labels."""
