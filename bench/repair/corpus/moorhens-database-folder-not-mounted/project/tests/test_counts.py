import pytest

from moorhens.web import create_app


@pytest.fixture
def client(tmp_path):
    return create_app(str(tmp_path / "counts.sqlite3")).test_client()


def test_counts(client):
    assert client.post("/ponds/mill/counts", json={"birds": 7}).status_code == 201
    assert client.post("/ponds/mill/counts", json={"birds": 8}).status_code == 201
    assert [row["birds"] for row in client.get("/ponds/mill/counts").get_json()] == [8]
    assert client.get("/ponds/park/counts").get_json() == []


@pytest.mark.parametrize("body", [{}, {"birds": -1}, {"birds": "many"}])
def test_refused(client, body):
    assert client.post("/ponds/mill/counts", json=body).status_code == 422
