"""The command line, and answers as records."""
