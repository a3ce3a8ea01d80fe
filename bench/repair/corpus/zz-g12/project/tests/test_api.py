from fastapi.testclient import TestClient

from api.main import app

client = TestClient(app)


def test_label():
    client.put("/customers/1", json={"name": "Bo", "email": "b@x", "address": {"street": "A 1", "city": "Ulm", "zip": "89"}})
    assert client.get("/customers/1/label").json() == {"label": "Bo\nA 1\n89 Ulm"}
    assert client.get("/customers/2/label").status_code == 404
