from fastapi.testclient import TestClient

from campsites.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_warnings():
    def of(site):
        return client.get(f"/sites/{site}/warnings").json()["warnings"]

    assert of("lake") == ["take tents down", "take awnings down"]
    assert of("forest") == ["take awnings down"]
    assert of("meadow") == []
