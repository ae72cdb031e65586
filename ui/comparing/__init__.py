"""Two cards of one person side by side: the list of pairs, the two heads, and a line for each field to choose from."""
