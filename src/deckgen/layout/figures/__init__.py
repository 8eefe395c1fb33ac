"""Figures on a slide by their number; a file an arrangement."""
