from scanner.main import scan
from scanner.words import words


def test_words():
    assert words("Fish, fish à la carte") == {"fish": 2, "à": 1, "la": 1, "carte": 1}


def test_scan(tmp_path):
    (tmp_path / "a.txt").write_text("one two two")
    (tmp_path / "b.png").write_bytes(b"\x89")
    found, unreadable = scan(tmp_path)
    assert found == {"one": 1, "two": 2}
    assert unreadable == ["b.png"]
