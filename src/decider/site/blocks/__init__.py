"""The syntax of a page: what an editor writes in Markdown, and the answer that it becomes."""
