import pytest

from helpdesk import background, create_app, mail, tickets


@pytest.fixture
def client():
    tickets.TICKETS.clear()
    return create_app(TESTING=True).test_client()


def test_open(client):
    answer = client.post("/tickets", json={"subject": "VPN", "requester": "ann@corp.example"})
    assert answer.json["status"] == "open"
    assert client.post("/tickets/77/close").status_code == 404


def test_export(client):
    client.post("/tickets", json={"subject": "VPN", "requester": "ann@corp.example"})
    client.post("/exports")
    for thread in background.running:
        thread.join(5)
    assert tickets.EXPORTS[-1] == "id;subject;status\n1;VPN;open"


def test_compose():
    message = mail.compose("a@b.example", "c@d.example", "Hi", "text")
    assert message["To"] == "c@d.example"
