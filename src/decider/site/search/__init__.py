"""What a word typed in the search field finds: the places that help, and the words that lead to them."""
