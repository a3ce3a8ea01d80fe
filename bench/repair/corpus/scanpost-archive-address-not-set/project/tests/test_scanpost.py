from scanpost.archive import Archive
from scanpost.config import Settings, load
from scanpost.queue import pending

ENVIRON = {"SCANPOST_ARCHIVE_URL": "https://archive.example", "SCANPOST_ARCHIVE_TOKEN": "t"}


def test_load():
    assert load(ENVIRON) == Settings("https://archive.example", "t", 20)
    assert load({**ENVIRON, "SCANPOST_BATCH": "5"}).batch == 5


def test_request():
    request = Archive(load(ENVIRON)).request_for({"name": "a.pdf"})
    assert request.full_url == "https://archive.example/documents"
    assert request.get_header("Authorization") == "Bearer t"


def test_pending(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"abc")
    (tmp_path / "b.txt").write_bytes(b"")
    assert pending(5, tmp_path) == [{"name": "a.pdf", "size": 3}]
