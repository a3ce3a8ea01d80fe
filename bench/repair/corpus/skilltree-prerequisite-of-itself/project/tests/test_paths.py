from fastapi.testclient import TestClient

from skilltree.main import app
from skilltree.paths import depth, hours, path_to

client = TestClient(app)


def test_first_module():
    assert path_to("safety") == ["safety"]
    assert client.get("/modules/drawing/path").json() == {"path": ["Technical drawing"], "hours": 24}


def test_depth():
    assert depth("welding-3") == 4
    assert client.get("/modules").json()[0] == {"key": "drawing", "depth": 0}


def test_hours():
    assert hours(["safety", "metal"]) == 48


def test_unknown():
    assert client.get("/modules/flying/path").status_code == 404
