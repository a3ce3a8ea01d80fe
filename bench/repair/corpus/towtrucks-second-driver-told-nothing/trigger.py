from towtrucks.web import create_app

client = create_app().test_client()
client.post("/calls", json={"plate": "HH AB 12", "km": 18})
client.post("/calls/1/refused")
