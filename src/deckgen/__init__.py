"""Case-study notes in Markdown become native PowerPoint decks, one per course module."""

__version__ = "0.1.0"
