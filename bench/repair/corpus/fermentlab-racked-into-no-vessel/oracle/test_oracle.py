import pytest
from fastapi.testclient import TestClient

from fermentlab.api import app
from fermentlab.errors import NotFound
from fermentlab.repositories import Batch, BatchRepository, Vessel, VesselRepository
from fermentlab.services import BatchService


def test_answered_as_not_found():
    client = TestClient(app, raise_server_exceptions=False)
    for vessel in ("T9", ""):
        answer = client.post("/batches/CIDER-7/rack", json={"vessel": vessel})
        assert answer.status_code == 404
        assert answer.json()["error"]
    assert client.get("/batches/CIDER-7").json()["vessel"] == "T1"


def test_nothing_is_moved():
    service = BatchService(BatchRepository([Batch("A", 10, "X")]), VesselRepository([Vessel("X", 5), Vessel("Y", 10)]))
    with pytest.raises(NotFound):
        service.rack("A", "Z")
    assert service.get("A").vessel == "X"
    assert service.rack("A", "Y").vessel == "Y"
    with pytest.raises(NotFound):
        service.rack("B", "Y")
