"""The file format below the writer: XML text, packages, relationships, content types, identifiers, ZIP archives.

What comes in are strings, bytes and nouns of a page; what goes out is text and bytes of a package. Nothing here knows
what a deck looks like; whatever writes or rereads decks stands on it.
"""
