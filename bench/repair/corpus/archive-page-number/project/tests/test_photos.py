from fastapi.testclient import TestClient

from archive.main import app

client = TestClient(app)


def test_second_page():
    body = client.get("/photos", params={"page": 2}).json()
    assert body["page"] == 2
    assert body["pages"] == 3
    assert body["items"][0]["id"] == 11


def test_years():
    response = client.get("/photos", params={"from": "18x"})
    assert response.status_code == 400
    assert response.json() == {"detail": "from must be a whole number", "parameter": "from"}


def test_page_zero():
    assert client.get("/photos?page=0").status_code == 400


def test_missing():
    assert client.get("/photos/99").status_code == 404
