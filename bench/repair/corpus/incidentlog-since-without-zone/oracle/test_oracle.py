from fastapi.testclient import TestClient

from incidentlog.api import app

client = TestClient(app, raise_server_exceptions=False)


def opened(service, hours):
    for hour in hours:
        body = {"service": service, "summary": f"at {hour}", "opened_at": f"2026-06-02T{hour}:00:00Z"}
        client.post("/incidents", json=body)


def summaries(service, since):
    answer = client.get("/incidents", params={"service": service, "since": since})
    assert answer.status_code == 200
    return [one["summary"] for one in answer.json()]


def test_a_moment_without_a_zone_means_utc():
    opened("billing", ["09", "11"])
    assert summaries("billing", "2026-06-02T10:00:00") == ["at 11"]
    assert summaries("billing", "2026-06-02T09:00:00") == ["at 11", "at 09"]


def test_a_zone_that_is_given_counts():
    opened("mail", ["09", "11"])
    assert summaries("mail", "2026-06-02T11:30:00+02:00") == ["at 11"]
    assert summaries("mail", "2026-06-02T08:30:00-02:00") == ["at 11"]
    assert summaries("mail", "2026-06-02T11:00:00Z") == ["at 11"]


def test_the_others_are_as_they_were():
    opened("web", ["05"])
    found = client.get("/incidents", params={"service": "web"}).json()
    assert [one["opened_at"] for one in found] == ["2026-06-02T05:00:00+00:00"]
