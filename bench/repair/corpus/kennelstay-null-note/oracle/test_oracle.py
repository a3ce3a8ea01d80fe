import pytest
from fastapi.testclient import TestClient
from pydantic import ValidationError

from kennelstay.main import create_app
from kennelstay.models import Stay


def test_a_stay_without_a_note():
    client = TestClient(create_app())
    client.post("/stays", json={"dog": "Bello", "arrives": "2026-07-04"})
    answer = client.get("/stays/1")
    assert answer.status_code == 200
    assert answer.json() == {"id": 1, "dog": "Bello", "arrives": "2026-07-04", "leaves": None, "note": None}


def test_the_rest():
    client = TestClient(create_app())
    client.post("/stays", json={"dog": "Rex", "arrives": "2026-07-04", "note": "x"})
    assert client.get("/stays/1").json()["note"] == "x"
    assert client.post("/stays", json={"arrives": "2026-07-04"}).status_code == 422
    with pytest.raises(ValidationError):
        Stay(id=1, dog=None, arrives="2026-07-04", note="x")
