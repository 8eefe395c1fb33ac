"""What hands wrote in a deck → edits of the notes that say the same. Pure: texts come in, edits go out.

`sources` lists the author's texts with the place of each character, `tracing` finds which of them a paragraph of a
slide shows, `wording` turns what a hand made of it into new characters, `markdown` into columns of the notes, `items`
does the same for whole paragraphs, `patching` applies edits. Whoever uses it reads the notes again and keeps what says
what the hand said: nothing here has to be right about Markdown in every case.
"""
