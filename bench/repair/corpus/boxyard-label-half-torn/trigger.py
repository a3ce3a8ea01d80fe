from boxyard.app import create_app

client = create_app().test_client()
client.post("/gate/in", json={"number": "MSKU 30704", "lane": 2})
