from datetime import date

from homecare.repository import sample
from homecare.web.app import app


def test_repository():
    visits = sample()
    moved = visits.move("v1", date(2026, 7, 9))
    assert moved.day == date(2026, 7, 9) and moved.nurse == "Aino"
    assert visits.get("v1") == moved
    assert visits.move("v1", date(2026, 7, 9)) == moved
    assert visits.move("v9", date(2026, 7, 9)) is None


def test_web():
    client = app.test_client()
    answer = client.post("/visits/v2/move", json={"day": "2026-07-11"})
    assert answer.status_code == 200 and answer.json["day"] == "2026-07-11" and answer.json["client"] == "Mr. Papp"
    assert [row["id"] for row in client.get("/days/2026-07-11").json] == ["v2"]
