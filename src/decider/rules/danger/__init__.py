"""Someone is in danger: each ground to speak, the question that joins them, and the duty to help."""
