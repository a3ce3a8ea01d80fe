from fastapi.testclient import TestClient

from potholes.main import app

client = TestClient(app, raise_server_exceptions=False)
number = client.post("/reports", json={"street": "Harbour Road", "text": "next to the tram stop"}).json()["id"]
client.post(f"/reports/{number}/mended", json={"crew": "east-2"})
