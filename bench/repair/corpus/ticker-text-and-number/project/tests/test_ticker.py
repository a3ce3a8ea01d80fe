from ticker.feed import feed
from ticker.score import score

EVENTS = [
    {"kind": "goal", "minute": 12, "team": "Reds", "player": "Osei"},
    {"kind": "change", "minute": 3, "player": "Ivo"},
]


def test_feed():
    assert feed(EVENTS) == ["3' Ivo comes in", "12' Goal for Reds, Osei"]


def test_score():
    assert score(EVENTS) == {"Reds": 1}
