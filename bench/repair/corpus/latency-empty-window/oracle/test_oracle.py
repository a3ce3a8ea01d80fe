from latency.report import report
from latency.stats import average


def test_services_that_only_timed_out():
    assert report(['{"service": "a", "minute": 1, "ms": null}', '{"service": "b", "minute": 1, "ms": 4}']) == ["a - -", "b 4 4"]
    assert average([]) is None


def test_others():
    assert average([1, 2]) == 1.5
    assert average([0]) == 0
    assert report([]) == []
