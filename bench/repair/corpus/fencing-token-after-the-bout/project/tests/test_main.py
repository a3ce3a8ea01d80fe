from fastapi.testclient import TestClient

from fencing import tokens
from fencing.main import app

client = TestClient(app)
CARD = {"fencer": "Rossi", "colour": "yellow"}


def bearer(token):
    return {"Authorization": f"Bearer {token}"}


def test_card():
    answer = client.post("/cards", json=CARD, headers=bearer(tokens.issue("Vega", "referee")))
    assert answer.status_code == 201 and answer.json() == {**CARD, "by": "Vega"}


def test_others():
    assert client.post("/cards", json=CARD).status_code == 401
    assert client.post("/cards", json=CARD, headers=bearer(tokens.issue("box", "device"))).status_code == 403


def test_device():
    answer = client.post("/hits/left", headers={"X-Device-Token": "none"})
    assert answer.status_code == 401 and answer.json() == {"detail": "invalid token"}
