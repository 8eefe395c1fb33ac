"""Palettes are complete, and deckgen's own give every role a slot of the scheme for itself."""

from typing import get_args

from deckgen.ink import OWN_PALETTE, Ink, Palette, SchemeSlot
from deckgen.theme import THEME_ROLES, Role


def test_a_palette_has_an_ink_for_every_role():
    """A role added is a field added: nothing is drawn in no color."""
    assert set(Palette._fields) == {role.value for role in Role}


def test_own_roles_share_no_slot():
    """Changing one color in PowerPoint's Design tab changes one role of an own look."""
    assert {OWN_PALETTE.ink(role) for role in THEME_ROLES} == {Ink(slot) for slot in get_args(SchemeSlot)}
