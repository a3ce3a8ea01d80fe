import pytest

from attachments.store import AttachmentStore
from attachments.web import create_app


@pytest.fixture
def client(tmp_path):
    AttachmentStore(tmp_path).save("a.txt", b"hello")
    (tmp_path / "b.txt").write_bytes(b"no header")
    return create_app(tmp_path).test_client()


def test_download(client):
    assert client.get("/attachments/a.txt").data == b"hello"
    assert client.get("/attachments/b.txt").status_code == 422


def test_size(client):
    assert client.get("/attachments/a.txt/size").json == {"size": 5}
    assert client.get("/attachments/x/size").status_code == 404
