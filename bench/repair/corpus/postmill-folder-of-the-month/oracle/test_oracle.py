from postmill.store import Store
from postmill.web import create_app


def test_the_first_of_a_month(tmp_path):
    client = create_app(tmp_path / "var").test_client()
    answer = client.post("/millings/2026-06-01", json={"grain": "emmer", "kg": 60})
    assert (answer.status_code, answer.json) == (201, {"count": 1})
    assert client.post("/millings/2026-06-02", json={"grain": "rye", "kg": 6}).json == {"count": 1}
    assert client.get("/millings/2026-06-01").json == {"millings": [{"grain": "emmer", "kg": 60}]}
    assert (tmp_path / "var" / "2026-06" / "2026-06-01.json").exists()
    assert (tmp_path / "var" / "labels" / "2026-06-01-1.txt").read_text() == "emmer 60 kg\n"


def test_reading_is_as_before(tmp_path):
    assert Store(tmp_path).millings("2026-01-01") == []
