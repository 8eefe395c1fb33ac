"""Write docs/findings.md from the catalogue of findings: `python tools/make_findings_page.py`."""

from importlib import import_module
from pathlib import Path

from deckgen.catalogue import list_findings

PAGE = Path(__file__).parents[1] / "docs" / "findings.md"
HEAD = """# Findings

What deckgen has to say about notes, themes and decks. An error keeps a deck from being written, a warning wants a
look, an info is for the curious (`-v` shows it). Words in braces are filled in. This page is made from
`src/deckgen/catalogue/` by `tools/make_findings_page.py`.
"""


def write_page() -> str:
    """Return the page: a chapter a family, a paragraph a kind of finding."""
    parts = [HEAD]
    for family, rows in list_findings().items():
        title = (import_module(f"deckgen.catalogue.{family}").__doc__ or "").splitlines()[0].rstrip(".")
        parts.append(f"## {title}\n")
        for row in rows:
            hint = f"*{row.hint.replace('{{', '{').replace('}}', '}')}*\n\n" if row.hint else ""
            parts.append(f"### `{row.code}`\n\n{row.severity}: {row.message}\n\n{hint}{row.manual}\n")
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(write_page(), encoding="utf-8")
    print(f"{PAGE.name} written")
