"""No two decks share a file, on any system."""

from hypothesis import given
from hypothesis import strategies as st

from deckgen.build.editions import Edition
from deckgen.build.places import is_twin, spell_folder, spell_folders
from deckgen.keys import RESERVED


def test_plain_names_are_folders_as_they_are():
    """What authors call themes."""
    assert spell_folders([(Edition(theme="night"), "night")]) == ("night",)
    assert spell_folder("acme corp_2.1") == "acme corp_2.1"


@given(
    st.lists(
        st.text() | st.sampled_from(["Acme", "acme", "a/b", "a-b", "..", "", "con", "CON", "é", "e\u0301"]), unique=True
    )
)
def test_two_names_are_never_one_folder(names):
    """Not even where capitals do not count; one folder, never a path, never a name that a system keeps for itself."""
    folders = [spell_folder(name) for name in names]
    assert len({folder.casefold() for folder in folders}) == len(names)
    for folder in folders:
        assert not set(folder) & set('/\\:*?"<>|\0')
        assert folder.strip(". ") == folder != ""
        assert folder.partition(".")[0] not in RESERVED


def test_a_folder_that_a_file_names_is_called_so():
    """Capitals and accents as well; what a system could not keep is spelled."""
    named = (("Kurs Zürich", "V2"), ("Con",), ("a ",))
    folders = spell_folders([(Edition(theme="night", folder=parts), "night") for parts in named])
    assert folders[0] == "Kurs Zürich/V2"
    assert [folder.partition("~")[0] for folder in folders[1:]] == ["con", "a"]


def test_orders_of_one_folder_are_told_apart():
    """The first one keeps it."""
    orders = [Edition(theme="night", client="Globex", modules=modules) for modules in ((), ("4",))]
    folders = spell_folders([(order, "night") for order in orders])
    assert [is_twin(order, folder) for order, folder in zip(orders, folders, strict=True)] == [False, True]
