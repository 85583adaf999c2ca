"""The commands of `promise-studio`: one file each, and each imports what it needs when it runs."""
