from fastapi.testclient import TestClient

from gensets.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_unknown_contract_is_not_found_as_an_unknown_unit_is():
    for number in (4711, 0):
        answer = client.post(f"/contracts/{number}/return", json={"hours": 61})
        assert answer.status_code == 404
        assert isinstance(answer.json()["detail"], str)


def test_known_contract():
    unit = client.post("/units", json={"label": "G-20", "kva": 20}).json()["id"]
    contract = client.post("/contracts", json={"customer": "Fair", "unit_id": unit}).json()["id"]
    answer = client.post(f"/contracts/{contract}/return", json={"hours": 10})
    assert answer.status_code == 200
    assert answer.json()["extra_cents"] == 0
    assert client.post(f"/contracts/{contract}/return", json={"hours": 10}).status_code == 409
