import pytest
from fastapi.testclient import TestClient

from townhall.main import app

client = TestClient(app)


def test_week():
    week = client.get("/offices/parking/hours").json()
    assert week["friday"] == "07:30 - 11:00"
    assert week["sunday"] == "closed"


@pytest.mark.parametrize("day, text", [("tuesday", "08:00 - 16:00"), ("wednesday", "by appointment")])
def test_status(day, text):
    answer = client.get("/offices/registry/status", params={"day": day})
    assert answer.json() == {"office": "registry", "day": day, "text": text}


def test_refused():
    assert client.get("/offices/registry/status", params={"day": "noday"}).status_code == 422
    assert client.get("/offices/mayor/status", params={"day": "monday"}).status_code == 404
