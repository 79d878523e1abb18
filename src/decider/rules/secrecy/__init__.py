"""What secrecy is and who may see what is kept: agreement, sanction, the person's own file, a dead person's file."""
