from lamproom.display import line, page
from lamproom.shares import share

LAMPS = [{"charge": 100}, {"charge": 95}, {"charge": 40, "defect": True}]


def test_line():
    assert line("north", LAMPS) == "north      3 lamps  67 % charged  33 % defect"


def test_share():
    assert share(1, 8) == 12 and share(0, 0) == 0


def test_page():
    assert page({}) == ""
