import smsgate

client = smsgate.app.test_client()
client.post("/hooks/receipts", json={"receipts": {"messageId": 4410297, "status": "DELIVERED", "price": "0.0710"}})
