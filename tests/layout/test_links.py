"""How links are written on slides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.layout.runs import name_link, name_page, shorten_link


def test_a_link_is_whole_where_there_is_room():
    """Scheme and query are noise; the path is left out in the middle first, then the end stays, not two cut ends."""
    url = "https://www.a.com/solutions/case-studies/acme-data-platform-case-study/?trk=x"
    assert name_link(url)[0] == "a.com/solutions/case-studies/acme-data-platform-case-study"
    assert shorten_link(url, 60) == name_link(url)[0]
    assert shorten_link(url, 40) == "a.com/…/acme-data-platform-case-study"
    assert shorten_link(url, 24) == "a.com/…case-study"


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("https://aws.amazon.com/solutions/zs-security-case-study/?trk=x", "zs-security-case-study"),
        ("https://a.com/b/wie-wir-l%C3%B6sungen-bauen.html#top", "wie-wir-lösungen-bauen"),
        ("https://a.com/2021-04-01", ""),
        ("https://a.com/p/a8f3e-b71c-99d0", ""),
        ("https://a.com/case-study", ""),
        ("https://one-two-three-four.com", ""),
        ("ftp://a.com/one-two-three", ""),
    ],
)
def test_the_end_of_an_address_is_said_where_it_is_words(url, page):
    """Three words or more say which page it is; codes, dates and a site alone say nothing."""
    assert name_page(url) == page


@given(url=st.from_regex(r"https://[a-z.]{1,30}(/[a-z-]{0,30}){0,4}", fullmatch=True), length=st.integers(2, 60))
def test_a_shortened_link_is_short_enough(url, length):
    """However long site and path are, the length asked for is kept."""
    assert 0 < len(shorten_link(url, length)) <= length
