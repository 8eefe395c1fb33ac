"""The ZIP writer against Python's own reader."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deckgen.ooxml.zip import ZipWriter, lay_out_run, pack_entry, read_last_entry

_NAMES = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=12)
_ENTRIES = st.lists(
    st.tuples(_NAMES, st.tuples(st.binary(max_size=2000), st.booleans())),
    unique_by=lambda entry: entry[0].casefold(),  # the archive refuses names that differ in capitals alone
    max_size=12,
).map(dict)


def pack(entries: dict[str, tuple[bytes, bool]], **limits) -> bytes:
    target = BytesIO()
    with ZipWriter(target, **limits) as archive:
        for name, (content, compress) in entries.items():
            archive.add(name, content, compress=compress)
    return target.getvalue()


@given(_ENTRIES)
def test_reader_finds_every_entry(entries):
    """What goes in comes out, in the same order."""
    with zipfile.ZipFile(BytesIO(pack(entries))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == list(entries)
        assert all(archive.read(name) == content for name, (content, _) in entries.items())


@given(_ENTRIES, _ENTRIES, st.sampled_from([None, 0, 300]))
def test_run_stands_as_its_entries_do(first, run, limit):
    """Entries that are laid out once give the bytes that they give one by one, in either format."""
    packed = tuple(pack_entry(f"run/{name}", content) for name, (content, _) in run.items())
    archives = []
    for laid_out in (True, False):
        archives.append(BytesIO())
        with ZipWriter(archives[-1], **({} if limit is None else {"limit": limit})) as archive:
            for name, (content, _) in first.items():
                archive.add(name, content)
            if laid_out:
                archive.add_run(lay_out_run(packed))
            else:
                for entry in packed:
                    archive.add_entry(entry)
            names = archive.listed
        assert len(names) == len(first) + len(run)
    assert archives[0].getvalue() == archives[1].getvalue()


def test_names_of_a_run_are_taken():
    """A part called like one of a run is a mistake of the program."""
    run = lay_out_run((pack_entry("a.xml", b""),))
    archive = ZipWriter(BytesIO())
    archive.add("A.xml", b"")
    with pytest.raises(ValueError, match=r"a\.xml"):
        archive.add_run(run)


@given(_ENTRIES)
def test_last_entry_is_read_alone(entries):
    """The entry written last is found without a look at the others."""
    name = next(reversed(entries), None)
    assert read_last_entry(pack(entries), 2000) == (name and (name, entries[name][0]))


@given(_ENTRIES.filter(bool), st.data())
def test_last_entry_of_a_broken_archive_is_none(entries, data):
    """Cut short, of a longer format, or with more content than wanted, an archive has no last entry."""
    packed = pack(entries)
    assert read_last_entry(packed[: data.draw(st.integers(0, len(packed) - 1))], 2000) is None
    assert read_last_entry(pack(entries, limit=0), 2000) is None
    assert read_last_entry(pack({"large": (b"x" * 2001, True)}), 2000) is None


@given(_ENTRIES)
def test_bytes_follow_from_entries(entries):
    """The same entries give the same bytes."""
    assert pack(entries) == pack(dict(entries))


@pytest.mark.parametrize("limits", [{"limit": 0}, {"limit": 60}, {"count_limit": 2}, {"limit": 0, "count_limit": 0}])
def test_zip64_records_are_read(limits):
    """Sizes, offsets and counts beyond the old format's limits are readable."""
    entries = {f"part{number}.xml": (b"<a/>" * number * 9, number % 2 == 0) for number in range(8)}
    packed = pack(entries, **limits)
    assert b"PK\6\6" in packed
    with zipfile.ZipFile(BytesIO(packed)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == {
            name: content for name, (content, _) in entries.items()
        }


@pytest.mark.slow
def test_more_entries_than_the_old_format_counts():
    """70,000 entries are all there."""
    packed = pack({f"{number}": (b"", False) for number in range(70_000)})
    with zipfile.ZipFile(BytesIO(packed)) as archive:
        assert len(archive.namelist()) == 70_000


def test_no_clock_and_no_machine_in_the_entries():
    """Dates and attributes are constants; compressible entries are deflated, others stored."""
    with zipfile.ZipFile(
        BytesIO(pack({"a": (b"a" * 100, True), "b": (b"b" * 100, False), "c": (b"c", True)}))
    ) as archive:
        entries = archive.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {(entry.create_system, entry.external_attr) for entry in entries} == {(0, 0)}
    assert [entry.compress_type for entry in entries] == [zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED, zipfile.ZIP_STORED]


def test_failure_leaves_no_directory():
    """An archive whose writing failed is not closed as if it were whole."""
    target = BytesIO()

    def fail() -> None:
        with ZipWriter(target) as archive:
            archive.add("a", b"a")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert not zipfile.is_zipfile(BytesIO(target.getvalue()))
