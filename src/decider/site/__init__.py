"""The site's face: a Markdown extension that computes every verdict, and the build around it."""
