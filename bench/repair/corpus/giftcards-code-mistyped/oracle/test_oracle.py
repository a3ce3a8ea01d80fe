from fastapi.testclient import TestClient

from giftcards.main import create_app


def test_a_code_that_was_never_issued():
    client = TestClient(create_app("sqlite://"), raise_server_exceptions=False)
    response = client.get("/cards/GC-0O00-1/balance")
    assert response.status_code == 404
    assert "detail" in response.json()


def test_others():
    client = TestClient(create_app("sqlite://"))
    client.post("/cards", json={"code": "X-1", "cents": 300})
    assert client.get("/cards/x-1/balance").json() == {"balance": 300}
    assert client.post("/cards/x-1/redemptions", json={"cents": 300}).json() == {"balance": 0}
    assert client.get("/cards/x-1/balance").json() == {"balance": 0}
    assert client.post("/cards/x-2/redemptions", json={"cents": 300}).status_code == 404
