from fastapi.testclient import TestClient

from incidentlog.api import app

client = TestClient(app)


def make(service, summary, opened_at):
    body = {"service": service, "summary": summary, "opened_at": opened_at}
    return client.post("/incidents", json=body).json()


def test_create_reads_naive_moments_as_utc():
    assert make("mail", "queue stuck", "2026-03-01T10:00:00")["opened_at"] == "2026-03-01T10:00:00+00:00"


def test_search_since():
    make("search", "slow", "2026-04-01T08:00:00Z")
    make("search", "down", "2026-04-02T08:00:00Z")
    found = client.get("/incidents", params={"service": "search", "since": "2026-04-02T00:00:00Z"}).json()
    assert [one["summary"] for one in found] == ["down"]


def test_resolve():
    one = make("api", "errors", "2026-05-01T08:00:00Z")
    early = client.post(f"/incidents/{one['id']}/resolve", json={"at": "2026-05-01T07:00:00"})
    assert early.status_code == 422
    done = client.post(f"/incidents/{one['id']}/resolve", json={"at": "2026-05-01T09:00:00"})
    assert done.json()["open"] is False
