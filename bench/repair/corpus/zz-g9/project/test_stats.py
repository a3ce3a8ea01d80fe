from datetime import timedelta

from stats.main import levels, span

LINES = ["2026-01-01T10:00:00 INFO start", "2026-01-01T10:05:00 ERROR bad"]


def test_levels():
    assert levels([*LINES, "  at something"]) == {"INFO": 1, "ERROR": 1}


def test_span():
    assert span(LINES) == timedelta(minutes=5)
