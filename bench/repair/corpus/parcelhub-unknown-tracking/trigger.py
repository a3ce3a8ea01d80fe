from fastapi.testclient import TestClient

from main import app

client = TestClient(app, raise_server_exceptions=False)
client.post("/parcels", json={"tracking": "PH48812", "receiver": "Nadia", "weight_grams": 1200})
client.get("/parcels/PH4881Z", headers={"user-agent": "Mozilla/5.0"})
