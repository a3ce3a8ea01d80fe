import pytest

from thatching.estimate import estimate
from thatching.settings import BadLine, parse


def test_the_value_is_all_after_the_first_sign():
    found = parse(open("roof.txt"))
    assert found["note"] == "pitch = 50 degrees"
    assert found["plan"] == "https://plans.example.org/view?id=77&side=north"
    assert estimate(found)[-1] == "total: 23162.00"


def test_the_rest():
    assert parse(["a==b", "c ="]) == {"a": "=b", "c": ""}
    with pytest.raises(BadLine):
        parse(["area 10"])
