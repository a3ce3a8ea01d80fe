from fastapi.testclient import TestClient

from surveys import statistics
from surveys.main import app

client = TestClient(app)


def test_missing_scores_count_as_nothing_like_missing_minutes():
    assert client.get("/surveys/rooms").json() == {"answers": 2, "score": 5, "minutes": 6, "longest": 4}


def test_figures():
    assert statistics.total_score([{"score": None}, {"score": None}]) == 0
    assert statistics.total_score([{"score": 2}, {"score": None}, {"score": -1}, {"score": 0}]) == 1
    assert client.get("/surveys/food").json()["score"] == 12
