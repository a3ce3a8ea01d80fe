from recipes import files


def test_page(tmp_path):
    target = files.write_page(tmp_path / "new", {"slug": "a", "title": "A"})
    assert target.read_text() == "# A\n"


def test_month(tmp_path):
    (tmp_path / "2025").mkdir()
    target = files.write_month(tmp_path, "2025-12", [{"title": "A"}, {"title": "B"}])
    assert target == tmp_path / "2025" / "12.txt"
    assert target.read_text() == "A\nB\n"
