from fastapi.testclient import TestClient

from main import app

client = TestClient(app)


def test_tracking():
    client.post("/parcels", json={"tracking": "T1", "receiver": "R", "weight_grams": 500})
    assert client.get("/parcels/T1").json()["state"] == "announced"
    client.post("/parcels/T1/scans", json={"depot": "HAM", "state": "transit"})
    body = client.get("/parcels/T1").json()
    assert (body["state"], body["depot"], body["history"]) == ("transit", "HAM", ["HAM"])


def test_scan_before_announcement():
    assert client.post("/parcels/T2/scans", json={"depot": "BER", "state": "transit"}).json() == {"scans": 1}
