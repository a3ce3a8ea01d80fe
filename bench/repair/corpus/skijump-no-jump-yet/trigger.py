from fastapi.testclient import TestClient

from skijump.app import app

client = TestClient(app, raise_server_exceptions=False)
for name in ("Aino", "Bela", "Caro"):
    client.post("/jumpers", json={"name": name, "club": "North"})
client.post("/jumpers/1/jumps", json={"metres": 96.5, "style": 17.5})
client.post("/jumpers/3/jumps", json={"metres": 101.0, "style": 18})
client.get("/ranking/distance")
