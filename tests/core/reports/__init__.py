"""Each report against a computation in plain Python over all rows of small, awkward bases."""
