from board import figures
from board.main import app
from fastapi.testclient import TestClient

client = TestClient(app)


def test_a_sprint_without_days_has_no_velocity():
    assert client.get("/sprints/beta/figures").json() == {"done": 0.0, "velocity": 0.0}


def test_velocity():
    assert figures.velocity([{"points": 3, "done": True}], 2) == 1.5
    assert figures.velocity([{"points": 3, "done": True}], 0) == 0
    assert figures.velocity([], 5) == 0
