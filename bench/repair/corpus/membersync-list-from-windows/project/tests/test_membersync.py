from membersync.lefts import read_lefts
from membersync.members import read_members
from membersync.merge import merge


def test_members_of_both_kinds(tmp_path):
    for encoding in ("utf-8", "utf-8-sig", "cp1252"):
        path = tmp_path / encoding
        path.write_bytes("number;name;town\n1;Åsa;Köln \n".encode(encoding))
        assert read_members(path) == [{"number": "1", "name": "Åsa", "town": "Köln"}]


def test_lefts(tmp_path):
    path = tmp_path / "lefts.csv"
    path.write_text("number;reason\n1; fee \n2;\n", encoding="utf-8")
    assert read_lefts(path) == {"1": "fee", "2": None}


def test_merge():
    members = [{"number": number} for number in ("10", "9", "8")]
    lefts = {"9": None, "8": "moved to another branch"}
    assert merge(members, lefts) == [{"number": "8"}, {"number": "10"}]
