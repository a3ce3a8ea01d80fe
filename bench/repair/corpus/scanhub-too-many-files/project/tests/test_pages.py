from scanhub import pages
from scanhub.app import app


def test_page(tmp_path, monkeypatch):
    monkeypatch.setattr(pages, "INBOX", tmp_path)
    (tmp_path / "a.txt").write_text("one two")
    client = app.test_client()
    assert client.get("/pages/a").json == {"name": "a", "words": 2}
    assert client.get("/pages").json == ["a"]
    assert client.get("/pages/b").status_code == 404


def test_no_way_out():
    assert pages.path_of("../../etc/passwd").parent == pages.INBOX
