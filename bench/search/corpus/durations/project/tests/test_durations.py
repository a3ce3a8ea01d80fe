import pytest

from durations import parse_duration


@pytest.mark.parametrize("text, seconds", [("45s", 45), ("2m", 120), ("1h", 3600)])
def test_one_part(text, seconds):
    assert parse_duration(text) == seconds


def test_several_parts():
    assert parse_duration("1h30m") == 5400


@pytest.mark.parametrize("text", ["h", "10", "3x"])
def test_refused(text):
    with pytest.raises(ValueError):
        parse_duration(text)
