"""What follows from what is known: tables, trees, decisions, cases, and what differs between days."""
