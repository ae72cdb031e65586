"""The pages of the export: what is wanted, how far it is, and the words for it."""
