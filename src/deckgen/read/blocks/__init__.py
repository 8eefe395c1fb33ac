"""Repaired lines → blocks and spans of text that know their line and column. markdown-it is known here alone."""

from deckgen.deferred_patterns import let_patterns_wait

with let_patterns_wait():
    import markdown_it  # noqa: F401 - first of all here, whichever module of the package is asked for
