import pytest

from skirental.inventory import summary
from skirental.sheet import parse, read

ROW = {"guest": "Abebe", "kind": "snowshoe", "boot": "", "length": "", "days": "2"}


@pytest.mark.parametrize("blank", ["", "  "])
def test_a_blank_length_is_none_as_a_blank_boot_is(blank):
    row = parse({**ROW, "length": blank})
    assert row == {"guest": "Abebe", "kind": "snowshoe", "boot": None, "length": None, "days": 2}
    assert summary([row])[0] == "Abebe: snowshoe = 24"


def test_the_rest():
    assert parse({**ROW, "length": "165"})["length"] == 165
    with pytest.raises(ValueError):
        parse({**ROW, "length": "long"})
    assert len(read("sheets/saturday.csv")) == 2
