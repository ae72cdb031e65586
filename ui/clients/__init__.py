"""The list of clients: search box, chips, letter strip, rows."""
