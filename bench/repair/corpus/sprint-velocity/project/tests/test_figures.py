from fastapi.testclient import TestClient

from board.main import app

client = TestClient(app)


def test_figures():
    assert client.get("/sprints/alpha/figures").json() == {"done": 0.5, "velocity": 0.5}


def test_unknown_sprint():
    assert client.get("/sprints/gamma/figures").status_code == 404
