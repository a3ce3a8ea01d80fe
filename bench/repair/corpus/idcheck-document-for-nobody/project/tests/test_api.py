import pytest
from fastapi.testclient import TestClient

from idcheck.api import app


@pytest.fixture
def client():
    return TestClient(app)


@pytest.fixture
def applicant(client):
    return client.post("/applicants", json={"name": "Ada", "country": "NL"}).json()["id"]


def test_verdict(client, applicant):
    url = f"/applicants/{applicant}"
    assert client.get(f"{url}/verdict").json() == {"approved": False, "missing": ["photo", "address"]}
    client.post(f"{url}/documents", json={"kind": "passport", "number": "P1"})
    client.post(f"{url}/documents", json={"kind": "utility_bill", "number": "U1"})
    assert client.get(f"{url}/verdict").json() == {"approved": True, "missing": []}


def test_same_number_twice(client, applicant):
    document = {"kind": "passport", "number": "P1"}
    assert client.post(f"/applicants/{applicant}/documents", json=document).status_code == 201
    again = client.post(f"/applicants/{applicant}/documents", json=document)
    assert again.status_code == 409
    assert again.json()["code"] == "duplicate_document"


def test_verdict_of_nobody(client):
    assert client.get("/applicants/zzz/verdict").status_code == 404
