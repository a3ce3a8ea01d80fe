from starlette.testclient import TestClient

from studyrooms.main import app

client = TestClient(app)


def login(student):
    token = client.post("/login", json={"student": student}).json()["token"]
    return {"authorization": f"Bearer {token}"}


def test_book():
    assert client.post("/rooms/A1/book").status_code == 401
    assert client.post("/rooms/A1/book", headers=login("s1")).status_code == 201
    assert client.post("/rooms/A1/book", headers=login("s2")).status_code == 409
    assert client.post("/rooms/Z/book", headers=login("s2")).status_code == 404


def test_overview():
    assert client.get("/rooms").json()["B2"] is True
