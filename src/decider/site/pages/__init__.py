"""What stands on the pages that the data and the functions make, as elements from templates."""
