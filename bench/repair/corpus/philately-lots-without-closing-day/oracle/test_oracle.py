from fastapi.testclient import TestClient

from philately.app import app, lots
from philately.models import Lot


def test_lots_without_a_day_come_last():
    client = TestClient(app, raise_server_exceptions=False)
    for number, closes in ((5, None), (6, "2026-06-01"), (7, None), (8, "2031-05-20")):
        client.put(f"/lots/{number}", json={"number": number, "title": "x", "closes": closes})
    answer = client.get("/lots")
    assert answer.status_code == 200
    numbers = [lot["number"] for lot in answer.json()]
    assert numbers[:2] == [6, 8]
    assert sorted(numbers[2:]) == [5, 7]
    assert answer.json()[2]["closes"] is None


def test_a_far_day_is_before_none():
    lots._lots.clear()
    lots.put(Lot(number=1, title="x"))
    lots.put(Lot(number=2, title="x", closes="9998-12-30"))
    assert [lot.number for lot in lots.open()] == [2, 1]
