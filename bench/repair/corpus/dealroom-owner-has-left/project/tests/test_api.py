from fastapi.testclient import TestClient

from dealroom.main import create_app

client = TestClient(create_app())


def test_deal():
    body = client.get("/api/deals/1041").json()
    assert body["owner"] == {"name": "Jana Weiss", "email": "jana@dealroom.example"}
    assert body["amount"] == 12500
    assert body["closesOn"] == "2026-03-31"


def test_unknown_deal():
    assert client.get("/api/deals/1").status_code == 404


def test_list_by_stage():
    assert [row["id"] for row in client.get("/api/deals?stage=proposal").json()["deals"]] == [1042]


def test_company_without_manager():
    assert client.get("/api/companies/12").json()["accountManager"] is None
