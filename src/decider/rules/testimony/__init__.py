"""Before a judge, a prosecutor or the police: what is said or written when heard, and the papers that are asked for."""
