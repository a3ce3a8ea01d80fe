from datetime import date

from fastapi.testclient import TestClient

from app.main import app
from app.models import Hire, Machine
from app.schemas import HireOut


def test_hires():
    answer = TestClient(app, raise_server_exceptions=False).get("/machines/4/hires")
    assert answer.status_code == 200
    assert answer.json() == {
        "machine": {"id": 4, "name": "Plate compactor", "day_rate_pence": 2800},
        "hires": [
            {"id": 1, "customer": "Brook & Sons", "start": "2026-04-02", "end": "2026-04-05"},
            {"id": 2, "customer": "R. Tull", "start": "2026-04-09", "end": None},
        ],
    }


def test_still_checked():
    made = HireOut(id=1, customer="x", start=date(2026, 1, 1))
    assert made.model_dump() == {"id": 1, "customer": "x", "start": date(2026, 1, 1), "end": None}
    client = TestClient(app)
    assert client.get("/machines/5/hires").json()["hires"] == []
    assert client.get("/machines/9/hires").status_code == 404
