"""Entries that begin alike, packed from where they part."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.ooxml.entry_start import EntryStart
from deckgen.ooxml.zip import pack_entry

_TEXTS = st.lists(st.sampled_from([b"<a:t>", b"</a:t>", b"words ", b'val="1"', b"\x00\xff", b"x" * 300])).map(b"".join)


@given(start=_TEXTS, rests=st.lists(_TEXTS, min_size=1, max_size=3))
def test_an_entry_is_the_one_that_is_packed_at_once(start, rests):
    """Sum, size, method and packed bytes, again and again."""
    begun = EntryStart(start)
    assert [begun.pack("a.xml", rest) for rest in rests] == [pack_entry("a.xml", start + rest) for rest in rests]


@pytest.mark.parametrize("length", [100, 3_700, 3_900, 4_100, 12_000, 12_400, 28_400, 28_500, 33_000, 90_000])
@pytest.mark.parametrize("more", [10, 4_096, 4_097])
def test_a_window_holds_all_of_an_entry(length, more):
    """What stands at the very beginning is found again at the very end, however long the entry is."""
    content = b"".join(b"%x" % (number * 7919) for number in range(length))[:length]
    rest = content[:more]
    assert EntryStart(content).pack("a.xml", rest) == pack_entry("a.xml", content + rest)
