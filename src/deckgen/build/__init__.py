"""The compiler: notes and themes of a `World` come in, the bytes of native decks go out.

`request` says what is wanted, `preparation` reads it, `making` makes decks one after the other, `job` makes one deck
(pure, and picklable), `places` says where it belongs, `producing` has a crew put it there. The package's own
`__init__` shows what others may use.
"""
