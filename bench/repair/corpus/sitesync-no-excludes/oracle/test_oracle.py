import pytest

import sitesync


def test_without_the_file(tmp_path):
    (tmp_path / "a.html").write_text("a")
    (tmp_path / "b.draft").write_text("b")
    assert sitesync.changed(tmp_path) == ["a.html", "b.draft"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.html", "b.draft"]


def test_the_command(capsys):
    sitesync.main(["sitesync.py", "site"])
    assert capsys.readouterr().out.splitlines() == ["upload css/main.css", "upload index.html", "2 files"]


def test_with_it(tmp_path):
    (tmp_path / ".syncignore").write_text("# x\n*.draft\n")
    (tmp_path / "a.html").write_text("a")
    (tmp_path / "b.draft").write_text("b")
    assert sitesync.changed(tmp_path) == ["a.html"]
    (tmp_path / ".syncstate").write_text(sitesync.digest(tmp_path / "a.html") + "  a.html\n")
    assert sitesync.changed(tmp_path) == []


def test_a_file_that_cannot_be_read_is_told_of(tmp_path):
    (tmp_path / ".syncignore").write_bytes(b"\xff\xfe")
    with pytest.raises(UnicodeDecodeError):
        sitesync.changed(tmp_path)
