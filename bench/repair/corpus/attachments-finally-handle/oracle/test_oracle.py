import pytest

from attachments.store import AttachmentBroken, AttachmentMissing, AttachmentStore
from attachments.web import create_app


def test_missing_ones_are_answered(tmp_path):
    response = create_app(tmp_path).test_client().get("/attachments/report.pdf")
    assert response.status_code == 404
    assert response.json == {"error": "not_found", "name": "report.pdf"}
    with pytest.raises(AttachmentMissing):
        AttachmentStore(tmp_path).load("x")


def test_files_are_closed(tmp_path, recwarn):
    import gc

    store = AttachmentStore(tmp_path)
    store.save("a", b"data")
    (tmp_path / "b").write_bytes(b"none")
    assert store.load("a") == b"data"
    with pytest.raises(AttachmentBroken):
        store.load("b")
    gc.collect()
    assert not [one for one in recwarn if issubclass(one.category, ResourceWarning)]
