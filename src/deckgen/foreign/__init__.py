"""Office files that somebody else has saved: opened without trust, for all stages that read one.

Bytes come in, parts and trees go out; nothing here knows what a template or a deck is good for. lxml is loaded with it.
"""
