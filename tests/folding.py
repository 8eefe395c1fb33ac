"""What counts as the same value, however it is spelled."""

import re


def fold(text: str) -> str:
    text = re.sub(r"[‐-―−]", "-", text.lower())
    text = re.sub(r"(?<=\d)[\s,](?=\d{3}\b)", "", text)
    return re.sub(r"\s+", " ", text).replace(" %", "%").strip()


def shows(wanted: str, shown: str) -> bool:
    return re.search(rf"(?<![\w.,]){re.escape(fold(wanted))}(?!\w|[.,]\d)", fold(shown)) is not None
