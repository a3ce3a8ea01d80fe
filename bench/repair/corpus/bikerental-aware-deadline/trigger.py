import bikerental

client = bikerental.app.test_client()
client.post("/rentals", json={"bike": "b2", "customer": "Pia", "until": "2026-05-01T12:30:00"})
client.post("/rentals/b2/return")
