from fastapi.testclient import TestClient

import main

client = TestClient(main.app, raise_server_exceptions=False)


def test_unknown():
    before = dict(main.PARCELS)
    answer = client.get("/parcels/NOPE")
    assert answer.status_code == 404
    assert isinstance(answer.json(), dict) and answer.json()
    assert main.PARCELS == before


def test_known():
    client.post("/parcels", json={"tracking": "K", "receiver": "R", "weight_grams": 5})
    client.post("/parcels/K/scans", json={"depot": "HAM", "state": "delivered"})
    body = client.get("/parcels/K").json()
    assert body["state"] == "delivered" and body["history"] == ["HAM"] and body["depot"] == "HAM"
    assert client.get("/depots/HAM/parcels").json() == {"depot": "HAM", "parcels": []}


def test_scan_of_an_unannounced_one_still_counts():
    assert client.post("/parcels/U/scans", json={"depot": "BER", "state": "transit"}).status_code == 201
    assert client.get("/parcels/U").json()["depot"] == "BER"
