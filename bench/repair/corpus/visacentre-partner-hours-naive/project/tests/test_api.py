from datetime import timedelta

from fastapi.testclient import TestClient

from visacentre import clock
from visacentre.api import app, applications

client = TestClient(app)


def test_overdue():
    applications._by_number.clear()
    for number, days in (("A", 3), ("B", 12), ("C", 30)):
        moment = clock.now() - timedelta(days=days, hours=1)
        client.post("/applications", json={"number": number, "submitted": moment.isoformat()})
    assert client.get("/overdue").json() == [{"number": "C", "days": 30}, {"number": "B", "days": 12}]


def test_sheet():
    answer = client.post("/sheets/north", content="N-1; 2026-01-02T10:00; 2026-01-04T09:30\n")
    assert answer.json() == {"imported": 1}
    assert client.get("/applications/N-1").json()["agency"] == "north"
