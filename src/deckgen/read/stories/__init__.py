"""Blocks and headings → outline, companies, stories, modules: the `Course`."""
