"""Segments in the window: who belongs to one now, and the rows in which its conditions are put together."""
