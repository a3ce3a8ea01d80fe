from datetime import datetime

from fastapi.testclient import TestClient

from opstimeline.main import app
from opstimeline.sources import deployments

client = TestClient(app, raise_server_exceptions=False)


def test_timeline():
    answer = client.get("/timeline", params={"service": "checkout"})
    assert answer.status_code == 200
    body = answer.json()
    assert [event["text"] for event in body["events"]] == [
        "checkout 4.18.0",
        "Payments time out",
        "checkout 4.18.1",
        "Basket is empty",
    ]
    assert body["suspects"] == ["checkout 4.18.0"]


def test_times_are_told_with_their_zone():
    times = [datetime.fromisoformat(event["at"]) for event in client.get("/timeline").json()["events"]]
    assert all(time.utcoffset() is not None for time in times)
    assert times == sorted(times)
    assert datetime.fromisoformat("2026-04-02T11:40:03+00:00") in times
    assert datetime.fromisoformat("2026-04-03T11:05:30-05:00") in times


def test_the_others():
    assert [event.text for event in deployments.read("2026-01-01T00:00:00Z a 1\n")] == ["a 1"]
    assert client.get("/incidents").json()[1]["at"] == "2026-04-03T11:05:30-05:00"
    assert client.get("/timeline", params={"service": "none"}).json() == {"events": [], "suspects": []}
