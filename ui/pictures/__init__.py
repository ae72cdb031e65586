"""Every screen of the program as a picture: what is shown, on which stage, and the files."""
