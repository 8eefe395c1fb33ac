"""A deck that hands have changed, and the deck that the notes give now → their file with what the notes changed.

Three records go in: what was written (base), what the file holds (theirs), what the notes give (ours); `decide` is pure
and says what becomes of each slide, shape and paragraph. Nothing here runs for a deck that nobody has touched.
"""
