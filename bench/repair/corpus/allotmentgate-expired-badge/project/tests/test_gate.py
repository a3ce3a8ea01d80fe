from fastapi.testclient import TestClient

from gate.main import app
from gate.tokens import issue_badge, issue_guest_link

client = TestClient(app)


def test_badge():
    answer = client.post("/open", headers={"authorization": f"Bearer {issue_badge('plot-1')}"})
    assert answer.json() == {"opened_for": "plot-1"}


def test_guest():
    assert client.post(f"/guests/{issue_guest_link('plot-1')}").json()["guest"] is True
    assert client.post(f"/guests/{issue_guest_link('plot-1', hours=-1)}").status_code == 401
    assert client.post(f"/guests/{issue_badge('plot-1')}").status_code == 401
