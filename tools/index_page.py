"""README.md → the page of the package index, which has none of the files beside it.

A hook of hatchling: pictures would be broken there, and links into the repository lead nowhere. Tables of pictures are
left out, and links keep their words.
"""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hatchling.metadata.plugin.interface import MetadataHookInterface
else:
    try:
        from hatchling.metadata.plugin.interface import MetadataHookInterface
    except ImportError:  # tests read the page without building a package
        MetadataHookInterface = object

_FENCE = re.compile(r"^(```|~~~)")
_LINK = re.compile(r"!?\[([^\]]*)\]\((?!https?:|mailto:|#)[^)\s]+\)")
_PICTURE = re.compile(r"!\[[^\]]*\]\((?!https?:)")


class IndexPage(MetadataHookInterface):
    """Sets the long description."""

    PLUGIN_NAME = "custom"

    def update(self, metadata: dict[str, Any]) -> None:
        """Put the page into the metadata of the package."""
        text = (Path(self.root) / "README.md").read_text("utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": write_index_page(text)}


def write_index_page(readme: str) -> str:
    """Return the README without what leads into the repository; code stays as it is."""
    parts, fenced, table = list[str](), False, list[str]()
    for line in [*readme.split("\n"), ""]:
        if line.startswith("|") and not fenced:
            table.append(line)
            continue
        if table and not any(map(_PICTURE.search, table)):
            parts += [_LINK.sub(r"\1", row) for row in table]
        table = []
        fenced ^= bool(_FENCE.match(line))
        parts.append(line if fenced or line.startswith("    ") else _LINK.sub(r"\1", line))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(parts)).strip() + "\n"
