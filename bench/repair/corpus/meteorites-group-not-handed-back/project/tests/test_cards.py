from meteorites.cards import card, weight
from meteorites.finds import Find
from meteorites.groups import stony_iron


def test_card():
    assert card(Find("Muonio", 1963, 15200, 14900)).splitlines()[1:] == ["Iron", "15.20 kg"]
    assert card(Find("X", 1990, 100, 1)).splitlines()[1] == "Stone"


def test_weight():
    assert weight(999) == "999 g"


def test_stony_irons():
    assert stony_iron(Find("Esquel", 1951, 10, 5, olivine=True)) == "pallasite"
