from fastapi.testclient import TestClient

from townhall.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_closed_as_in_the_week():
    for office, day in [("registry", "sunday"), ("registry", "friday"), ("parking", "wednesday")]:
        answer = client.get(f"/offices/{office}/status", params={"day": day})
        assert answer.status_code == 200
        assert answer.json() == {"office": office, "day": day, "text": "closed"}


def test_the_others():
    assert client.get("/offices/parking/status", params={"day": "tuesday"}).json()["text"] == "by appointment"
    assert client.get("/offices/parking/status", params={"day": "x"}).status_code == 422
    assert client.get("/offices/registry/hours").json()["sunday"] == "closed"
