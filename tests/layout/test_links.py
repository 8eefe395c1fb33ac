"""How links are written on slides."""

from hypothesis import given
from hypothesis import strategies as st

from deckgen.layout.runs import name_link, shorten_link


def test_a_link_is_whole_where_there_is_room():
    """Scheme and query are noise; the path is left out in the middle first, then the end stays, not two cut ends."""
    url = "https://www.a.com/solutions/case-studies/acme-data-platform-case-study/?trk=x"
    assert name_link(url)[0] == "a.com/solutions/case-studies/acme-data-platform-case-study"
    assert shorten_link(url, 60) == name_link(url)[0]
    assert shorten_link(url, 40) == "a.com/…/acme-data-platform-case-study"
    assert shorten_link(url, 24) == "a.com/…case-study"


@given(url=st.from_regex(r"https://[a-z.]{1,30}(/[a-z-]{0,30}){0,4}", fullmatch=True), length=st.integers(2, 60))
def test_a_shortened_link_is_short_enough(url, length):
    """However long site and path are, the length asked for is kept."""
    assert 0 < len(shorten_link(url, length)) <= length
