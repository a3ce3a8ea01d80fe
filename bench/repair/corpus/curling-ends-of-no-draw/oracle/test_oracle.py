from fastapi.testclient import TestClient

from curling.api import app

client = TestClient(app, raise_server_exceptions=False)


def test_no_draw_is_not_found():
    for name in ("D19", "x"):
        answer = client.get(f"/draws/{name}/ends")
        assert answer.status_code == 404
        assert isinstance(answer.json()["detail"], str)


def test_draws_are_as_before():
    assert client.get("/draws/D2/ends").json() == []
    assert len(client.get("/draws/D1/ends").json()) == 3
    assert client.get("/draws/D19").status_code == 404
