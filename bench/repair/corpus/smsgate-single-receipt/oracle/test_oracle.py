import pytest

import smsgate


@pytest.fixture
def client():
    smsgate.MESSAGES.clear()
    return smsgate.app.test_client()


def test_a_single_receipt_counts(client):
    answer = client.post("/hooks/receipts", json={"receipts": {"messageId": 1, "status": "FAILED", "errorText": "absent"}})
    assert answer.status_code == 200 and answer.get_json() == {"applied": 1}
    assert client.get("/messages/1").get_json() == {"id": "1", "state": "failed", "error": "absent", "price": 0.0}


def test_several(client):
    sent = [{"messageId": 1, "status": "SENT", "price": 0.5}, {"messageId": 2, "status": "DELIVERED", "price": "0.25"}]
    assert client.post("/hooks/receipts", json={"receipts": sent}).get_json() == {"applied": 2}
    assert client.post("/hooks/receipts", json={"receipts": sent}).get_json() == {"applied": 1}
    assert client.get("/stats").get_json() == {"states": {"sent": 1, "delivered": 1}, "cost": 0.75}
    assert client.post("/hooks/receipts", json={"receipts": []}).get_json() == {"applied": 0}
