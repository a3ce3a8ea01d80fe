from fastapi.testclient import TestClient

from crossdock.main import app

client = TestClient(app, raise_server_exceptions=False)
client.put("/tours/t1", json={"stops": ["Lyon", "Dijon", "Paris"]})
client.post("/tours/t1/skip", json={"stop": "Dijon"})
