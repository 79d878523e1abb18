"""The site in other forms: a folder that opens from a disk, and books to print."""
