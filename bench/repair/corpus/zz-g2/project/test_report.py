from report import peaks, summary


def test_summary():
    assert summary([{"sensor": "a", "value": 1}, {"sensor": "a", "value": 3}]) == ["a: 2.0"]


def test_peaks_leave_out_gaps():
    assert peaks([{"sensor": "a", "value": 1}, {"sensor": "a", "value": None}]) == {"a": 1}
