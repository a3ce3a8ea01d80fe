import pytest

from helpdesk import create_app


@pytest.fixture
def client():
    app = create_app()
    app.testing = True
    return app.test_client()


def test_queue(client):
    agents = [ticket["agent"] for ticket in client.get("/api/queues/hardware").get_json()]
    assert agents == ["Mira Holt", "Unassigned"]


def test_export(client):
    lines = client.get("/api/queues/billing/export.csv").text.splitlines()
    assert lines[0] == "number,subject,agent,opened,tags"
    assert lines[1] == "101,Invoice twice,Mira Holt,2026-02-03,invoice"


def test_load(client):
    assert client.get("/api/queues/hardware/load.csv").text == "agent,tickets\nMira Holt,1\nUnassigned,1\n"


def test_unknown_queue(client):
    response = client.get("/api/queues/nope/export.csv")
    assert response.status_code == 404
    assert response.get_json() == {"error": "Queue not found"}
