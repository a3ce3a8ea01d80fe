import sitesync


def test_patterns(tmp_path):
    (tmp_path / ".syncignore").write_text("# drafts\n*.draft\n\ntmp/*\n")
    assert sitesync.patterns(tmp_path) == ["*.draft", "tmp/*"]


def test_changed(tmp_path):
    (tmp_path / ".syncignore").write_text("*.draft\n")
    (tmp_path / "a.html").write_text("a")
    (tmp_path / "b.draft").write_text("b")
    assert sitesync.changed(tmp_path) == ["a.html"]
