from podiatry import book
from podiatry.figures import mean_minutes
from podiatry.year import lines

HELD = {"minutes": 40, "no_show": False}
MISSED = {"minutes": 0, "no_show": True}


def test_no_mean_of_nothing_as_there_is_no_rate():
    assert list(lines({4: []})) == ["04     -      -"]
    assert list(lines({4: [MISSED]})) == ["04  100%      -"]


def test_others():
    assert mean_minutes([HELD, {"minutes": 50, "no_show": False}, MISSED]) == 45
    assert list(lines(book.load("data/2026.json")))[:3] == ["01   50%   30.0", "02     -      -", "03    0%   45.0"]
