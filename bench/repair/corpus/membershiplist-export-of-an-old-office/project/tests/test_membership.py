from decimal import Decimal
from pathlib import Path

from membership import members, payments, textfiles
from membership.__main__ import unpaid

MEMBERS = "number;name;town\n1; Zoë Ott ;Kiel\n2;Max;Bonn\n"


def test_members(tmp_path):
    path = tmp_path / "members-x.csv"
    path.write_text(MEMBERS, encoding="utf-8")
    loaded = members.load(path)
    assert loaded[0] == members.Member(1, "Zoë Ott", "Kiel")
    assert members.dump(loaded[1:]) == "number;name;town\n2;Max;Bonn\n"


def test_payments(tmp_path):
    path = tmp_path / "payments-x.csv"
    path.write_bytes("number;amount;remark\n1;12,50;für März\n1;1;\n".encode("cp1252"))
    assert payments.load(path) == {1: Decimal("13.50")}
    assert textfiles.read(path).startswith("number")


def test_unpaid(tmp_path):
    (tmp_path / "members-x.csv").write_text(MEMBERS, encoding="utf-8")
    (tmp_path / "payments-x.csv").write_text("number;amount\n2;5\n")
    assert [member.number for member in unpaid(Path(tmp_path))] == [1]
