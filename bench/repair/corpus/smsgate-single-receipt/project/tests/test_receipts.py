import smsgate


def test_receipts():
    smsgate.MESSAGES.clear()
    client = smsgate.app.test_client()
    sent = {"receipts": [{"messageId": 7, "status": "DELIVERED", "price": "0.07"}, {"messageId": 8, "status": "BUFFERED"}]}
    assert client.post("/hooks/receipts", json=sent).get_json() == {"applied": 2}
    assert client.get("/messages/7").get_json()["state"] == "delivered"
    assert client.get("/messages/9").status_code == 404
