import pytest

from aurora.chances import chance
from aurora.observations import parse, read


def test_hours_without_an_index_stay():
    seen = read("observations.tsv")
    assert [one.kp for one in seen] == [4.33, None, 7.0, 6.67]
    assert [chance(one) for one in seen] == ["good", None, "good", "low"]
    assert parse("h\t\t1\t2").kp is None


def test_what_is_no_number_is_still_told():
    with pytest.raises(ValueError):
        parse("h\tseven\t1\t2")
