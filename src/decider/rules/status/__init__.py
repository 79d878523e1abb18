"""Who is bound: by the mission of trust, in a team, by one's job, by the text of one's Community."""
