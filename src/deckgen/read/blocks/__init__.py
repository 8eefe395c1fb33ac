"""Repaired lines → blocks and spans of text that know their line and column."""
