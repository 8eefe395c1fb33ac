"""A package that somebody saved, while it is changed: parts exchanged, added, dropped; the rest stays as it is packed.

What comes in are archives and bytes of parts; what goes out are the bytes of one file. Nothing here knows why a slide
is taken or kept: that was decided before.
"""
