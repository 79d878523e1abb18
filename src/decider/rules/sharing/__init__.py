"""Sharing a secret: between professionals, for a child, and where a statute of its own says how."""
