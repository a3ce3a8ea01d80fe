import pytest

from durations import parse_duration


@pytest.mark.parametrize("hours", [0, 1, 12])
@pytest.mark.parametrize("minutes", [0, 5, 59])
@pytest.mark.parametrize("seconds", [0, 7, 61])
def test_all_parts(hours, minutes, seconds):
    assert parse_duration("%dh%dm%ds" % (hours, minutes, seconds)) == hours * 3600 + minutes * 60 + seconds
    assert parse_duration("%ds%dm" % (seconds, minutes)) == seconds + minutes * 60


def test_empty():
    assert parse_duration("") == 0


@pytest.mark.parametrize("text", ["1hm", "1h3", "x", " 1h", "m5"])
def test_refused(text):
    with pytest.raises(ValueError):
        parse_duration(text)
