"""The ways in: the first start, the unlock page, and opening a base off the window thread."""
