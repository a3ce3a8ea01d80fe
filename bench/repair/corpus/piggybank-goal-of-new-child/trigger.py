from piggybank.app import create_app

app = create_app(":memory:")
client = app.test_client()
client.post("/children", json={"name": "Mila"})
client.post("/children/Mila/goals", json={"title": "Scooter", "cents": 7900})
client.get("/children/Mila/goals")
