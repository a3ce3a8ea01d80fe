from frames.api import app

client = app.test_client()
number = client.post("/orders", json={"customer": "Iris", "width": 30, "height": 40, "extras": ["mount"]}).json["number"]
client.post(f"/orders/{number}/collected")
