"""From the sources to the site, and to whoever edits it."""
