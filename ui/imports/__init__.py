"""The pages of the import: what was recognised, what would come, what has come."""
