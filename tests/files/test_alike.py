"""Names of files that are slips of others."""

import pytest

from deckgen.files.alike import find_alike

PICTURES = ("s.png", "plan.png", "Über uns.jpg", "solar-roof.png", "solar-roof.jpg")


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("missing.png", ""),
        ("p.png", ""),
        ("t.jpg", ""),
        ("plam.png", "plan.png"),
        ("plan.jpg", "plan.png"),
        ("PLAN.PNG", "plan.png"),
        ("u\u0308ber-uns.jpg", "Über uns.jpg"),
        ("solar-rof.jpg", "solar-roof.jpg"),
        ("solar-rof.PNG", "solar-roof.png"),
        ("", ""),
    ],
)
def test_a_name_is_a_slip_of_one_that_shares_enough(name, meant):
    """What all of them end in says nothing; of two with one stem it is the one with the same ending."""
    assert find_alike(name, PICTURES) == meant
