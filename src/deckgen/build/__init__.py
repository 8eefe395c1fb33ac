"""The compiler: notes and themes of a `World` come in, the bytes of native decks go out.

`request` says what is wanted, `preparation` reads it, `course` makes decks one after the other, `job` makes one deck
(pure, and picklable), `places` says where it belongs, `saving` puts it there. `deckgen/__init__.py` shows what others
may use.
"""
