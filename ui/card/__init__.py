"""The middle of the window: head, visit log, form and history of one client."""
