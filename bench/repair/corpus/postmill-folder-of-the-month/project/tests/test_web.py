import pytest

from postmill.web import create_app


@pytest.fixture
def client(tmp_path):
    (tmp_path / "2026-05").mkdir()
    return create_app(tmp_path).test_client()


def test_add(client):
    assert client.post("/millings/2026-05-02", json={"grain": "rye", "kg": 40}).json == {"count": 1}
    assert client.post("/millings/2026-05-02", json={"grain": "spelt", "kg": 25}).json == {"count": 2}
    assert len(client.get("/millings/2026-05-02").json["millings"]) == 2


def test_quiet_day(client):
    assert client.get("/millings/2026-06-02").json == {"millings": []}
    assert client.get("/millings/today").status_code == 400
