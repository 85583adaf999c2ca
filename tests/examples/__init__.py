"""The examples that come with the program, held to their sources."""
