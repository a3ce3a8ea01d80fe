from fastapi.testclient import TestClient

from stagecrew.main import app
from stagecrew.passes import issue

client = TestClient(app)


def get(token):
    return client.get("/shifts", headers={"Authorization": f"Bearer {token}"})


def test_shifts():
    assert get(issue("dee", "medic")).json() == {"person": "dee", "shifts": ["Fri 12:00"]}


def test_refused():
    token = issue("dee", "medic", hours=-1)
    assert get(token).status_code == 401
    assert get(issue("dee", "medic")[:-4] + "AAAA").status_code == 401
    assert client.get("/shifts").status_code == 401
