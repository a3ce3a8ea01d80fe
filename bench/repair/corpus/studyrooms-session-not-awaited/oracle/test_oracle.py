from starlette.testclient import TestClient

from studyrooms.main import app

client = TestClient(app, raise_server_exceptions=False)


def login(student):
    token = client.post("/login", json={"student": student}).json()["token"]
    return {"authorization": f"Bearer {token}"}


def test_give_back():
    mine, other = login("s1"), login("s2")
    assert client.post("/rooms/B2/book", headers=mine).status_code == 201
    assert client.delete("/rooms/B2/book", headers=other).status_code == 403
    assert client.get("/rooms").json()["B2"] is False
    assert client.delete("/rooms/B2/book", headers=mine).status_code == 204
    assert client.get("/rooms").json()["B2"] is True
    assert client.post("/rooms/B2/book", headers=other).status_code == 201


def test_without_session():
    answer = client.delete("/rooms/A2/book")
    assert (answer.status_code, answer.json()) == (401, {"error": "log in first"})
    assert client.delete("/rooms/A2/book", headers={"authorization": "Bearer x"}).status_code == 401


def test_the_others():
    assert client.post("/rooms/A1/book", headers=login("s1")).json() == {"room": "A1", "student": "s1"}
    assert client.post("/rooms/A1/book", headers=login("s9")).status_code == 409
