from swimmeet import results, stats
from swimmeet.cli import main

ROWS = [
    {"event": "50 fly", "swimmer": "Bo", "seconds": 31.0},
    {"event": "50 fly", "swimmer": "Cy", "seconds": None},
    {"event": "50 fly", "swimmer": "Di", "seconds": 30.0},
]


def test_stats():
    assert stats.finish_rate(ROWS) == 0.67
    assert stats.average(ROWS) == 30.5
    assert stats.podium(ROWS) == ["Di", "Bo"]


def test_average_of_none():
    assert stats.average([]) == 0.0


def test_of_event():
    assert results.of_event("50 fly", [{"event": "50 fly", "swimmer": None}]) == []
    assert results.events(ROWS) == ["50 fly"]


def test_usage():
    assert main(["what"]) == 2
