"""Relationships and the addresses they may hold."""

import re
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from deckgen.ooxml.relationships import Relationships, resolve_link


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://example.org", "https://example.org"),
        ("HTTPS://Example.org:8080/a?b=c&d#e", "HTTPS://Example.org:8080/a?b=c&d#e"),
        ("http://example.org/a b", "http://example.org/a%20b"),
        ("http://example.org/100%", "http://example.org/100%25"),
        ("http://example.org/%C3%A9", "http://example.org/%C3%A9"),
        ("http://example.org/été", "http://example.org/été"),
        ("http://[::1]/x", "http://[::1]/x"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        (" https://example.org/[x]{y}|z ", "https://example.org/%5Bx%5D%7By%7D%7Cz"),
    ],
)
def test_addresses_are_written_as_uris(url, written):
    """What a URI may not hold is percent-encoded; the rest stays as the author wrote it."""
    assert resolve_link(url) == written


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "https:///path",
        "http://exa mple.org",
        "http://a:port/",
        "http://a:99999/",
        "https:example.org",
        "http://user@example.org",
        "mailto:nobody",
        f"https://example.org/{'a' * 3000}",
    ],
)
def test_addresses_nobody_can_follow_are_no_links(url):
    """PowerPoint repairs a file whose target is no URI, so the text stays without a link."""
    assert resolve_link(url) == ""


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "ftp://example.org", "", "example.org", "//x"]
)
def test_other_schemes_are_mistakes_of_the_program(url):
    """Only http, https and mailto leave the program."""
    with pytest.raises(ValueError, match="not a web or mail address"):
        resolve_link(url)


@given(st.text())
@example("\u16800")
@example("example.org/\u3000")
def test_no_address_breaks_the_relationship(rest):
    """Whatever follows the scheme, the target is plain and parses."""
    written = resolve_link(f"http://{rest}")
    assert not re.search(r'[\s<>"\\^`{|}]', written)
    assert written == "" or urlsplit(written).hostname


def test_equal_targets_share_a_relationship():
    """A target is related once; kinds and modes keep their own."""
    links = Relationships()
    first = links.relate("slide", "a")
    assert links.relate("slide", "a") == first
    assert len({first, links.relate("image", "a"), links.relate("slide", "a", external=True)}) == 3
    assert links.render().count("<Relationship ") == 3
