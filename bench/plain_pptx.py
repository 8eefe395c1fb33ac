"""The script that a competent programmer would write in an afternoon: python-pptx's own API, a slide a section.

    python bench/plain_pptx.py notes.md out.pptx

It does none of what makes deckgen deckgen (fitting, themes, figures, agenda): it is here to be compared with.
"""

import sys
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from pptx import Presentation
from pptx.slide import Slide


class PlainDeck:
    """A presentation that grows by a slide with every heading."""

    def __init__(self) -> None:
        self.presentation = Presentation()
        self.slide: Slide | None = None
        self.started = False

    def add_slide(self, level: int, title: str) -> None:
        """Begin a slide: a title slide for modules, title and content for everything else."""
        layout = self.presentation.slide_layouts[0 if level == 1 else 1]
        self.slide = self.presentation.slides.add_slide(layout)
        self.slide.shapes.title.text = title
        self.slide.notes_slide.notes_text_frame.text = title
        self.started = False

    def add_line(self, inline: SyntaxTreeNode, level: int) -> None:
        """Add a paragraph with its bold runs to the body, and its text to the notes."""
        if self.slide is None:
            return
        frame = self.slide.placeholders[1].text_frame
        paragraph = frame.add_paragraph() if self.started else frame.paragraphs[0]
        paragraph.level = min(level, 8)
        self.started = True
        for node in inline.walk():
            if node.type == "text" and node.content:
                run = paragraph.add_run()
                run.text = node.content
                run.font.bold = node.parent is not None and node.parent.type == "strong"
        notes = self.slide.notes_slide.notes_text_frame
        notes.add_paragraph().text = paragraph.text

    def add_block(self, node: SyntaxTreeNode, level: int = 0) -> None:
        """Add whatever a block holds, lists one level deeper."""
        if node.type == "heading":
            self.add_slide(int(node.tag[1]), node.children[0].content)
        elif node.type == "inline":
            self.add_line(node, level)
        else:
            deeper = level + (node.type in {"bullet_list", "ordered_list"} and node.level > 1)
            for child in node.children:
                self.add_block(child, deeper)


def main() -> None:
    """Turn one Markdown file into one deck."""
    source, target = sys.argv[1:]
    deck = PlainDeck()
    tree = SyntaxTreeNode(MarkdownIt("commonmark").parse(Path(source).read_text(encoding="utf-8")))
    for node in tree.children:
        deck.add_block(node)
    deck.presentation.save(target)


if __name__ == "__main__":
    main()
