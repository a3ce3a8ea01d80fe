from latency.report import report, shown
from latency.stats import p95


def test_report():
    assert report(['{"service": "a", "minute": 1, "ms": 10}', '{"service": "a", "minute": 1, "ms": 15}']) == ["a 12.5 15"]


def test_nothing():
    assert p95([]) is None
    assert shown(None) == "-"
