from fastapi.testclient import TestClient

from skilltree.main import app
from skilltree.paths import depth, path_to

client = TestClient(app, raise_server_exceptions=False)


def test_paths():
    assert list(path_to("welding-3")) == ["safety", "metal", "welding-1", "welding-2", "welding-3"]
    assert list(path_to("metal")) == ["safety", "metal"]
    assert list(path_to("drawing")) == ["drawing"]


def test_the_page():
    answer = client.get("/modules/welding-2/path")
    assert answer.status_code == 200
    assert answer.json() == {"path": ["Safety", "Working metal", "Welding 1", "Welding 2"], "hours": 168}
    assert client.get("/modules/none/path").status_code == 404
    assert depth("welding-2") == 3
