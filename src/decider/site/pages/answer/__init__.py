"""A decision as a reader sees it: the answer first, then why, what goes with it, and the law."""
