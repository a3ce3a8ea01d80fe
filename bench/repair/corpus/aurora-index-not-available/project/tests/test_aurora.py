from aurora.chances import chance
from aurora.observations import Observation, parse


def test_parse():
    assert parse("2026-01-19T20\t4.33\tN/A\t20\n") == Observation("2026-01-19T20", 4.33, None, 20.0)


def test_chance():
    assert chance(Observation("x", 4, -6, 10)) == "good"
    assert chance(Observation("x", 4, None, 10)) == "fair"
    assert chance(Observation("x", None, -6, 10)) is None
