from fastapi.testclient import TestClient

from dealroom.main import create_app

client = TestClient(create_app(), raise_server_exceptions=False)


def test_a_deal_whose_owner_is_gone():
    response = client.get("/api/deals/1042")
    assert response.status_code == 200
    # As a company without a manager has it.
    assert response.json() == {
        "id": 1042,
        "title": "Renewal 2026",
        "stage": "Proposal sent",
        "amount": 4800,
        "closesOn": None,
        "tags": [],
        "company": "Kessler & Sons",
        "owner": None,
    }


def test_the_others_are_as_they_were():
    assert client.get("/api/deals/1041").json()["owner"] == {"name": "Jana Weiss", "email": "jana@dealroom.example"}
    assert client.get("/api/deals/7").status_code == 404
