"""What hands wrote in a deck → edits of the notes that say the same. Pure: texts come in, edits go out.

`sources` lists the author's texts with the place of each character, `tracing` finds which of them a paragraph of a
slide shows (`candidates` says which it may), `pairing` which paragraph became which. `wording` turns what a hand made
of one into new characters, `markdown` those into columns of the notes, `lines` does the same for whole paragraphs, by
`coming` and `going`; `proposing` puts it together for one text. Whoever uses it patches the notes, reads them again and
keeps what says what the hand said (`checking`): nothing here has to be right about Markdown in every case.
"""
