from fastapi.testclient import TestClient

from tm.main import app

client = TestClient(app, raise_server_exceptions=False)
client.post("/projects", json={"name": "Manual", "source": "de", "target": "fr"})
client.get("/projects/Manual/stats")
