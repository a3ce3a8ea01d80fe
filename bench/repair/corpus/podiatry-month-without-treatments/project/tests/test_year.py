from podiatry.figures import mean_minutes, no_show_rate
from podiatry.year import lines

HELD = {"minutes": 40, "no_show": False}
MISSED = {"minutes": 0, "no_show": True}


def test_figures():
    assert mean_minutes([HELD, MISSED]) == 40
    assert no_show_rate([HELD, MISSED]) == 0.5
    assert no_show_rate([]) is None


def test_lines():
    assert list(lines({2: [HELD]})) == ["02    0%   40.0"]
