import pytest

from thatching.estimate import estimate
from thatching.settings import BadLine, parse


def test_parse():
    assert parse(["# x\n", "\n", "area = 10\n", "material=long straw"]) == {"area": "10", "material": "long straw"}


def test_bad_line():
    with pytest.raises(BadLine):
        parse(["area 10"])


def test_estimate():
    assert estimate({"area": "10", "material": "long straw"})[-1] == "total: 1040.00"
