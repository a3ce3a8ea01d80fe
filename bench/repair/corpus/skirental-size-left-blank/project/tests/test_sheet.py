from skirental.inventory import describe, summary
from skirental.sheet import parse

ROW = {"guest": " Lund ", "kind": "alpine", "boot": "42", "length": "170", "days": "3"}


def test_parse():
    assert parse(ROW) == {"guest": "Lund", "kind": "alpine", "boot": 42, "length": 170, "days": 3}
    assert parse({**ROW, "boot": " ", "days": ""})["boot"] is None


def test_summary():
    assert summary([parse(ROW)]) == ["Lund: alpine, 170 cm, boot 42 = 84", "total 84"]
    assert describe({"kind": "snowshoe", "length": None, "boot": None}) == "snowshoe"
