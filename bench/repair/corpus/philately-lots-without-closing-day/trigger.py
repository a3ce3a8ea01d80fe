from fastapi.testclient import TestClient

from philately.app import app

client = TestClient(app, raise_server_exceptions=False)
client.put("/lots/11", json={"number": 11, "title": "Cape triangular", "closes": "2026-06-01"})
client.put("/lots/12", json={"number": 12, "title": "Album of covers"})
client.put("/lots/13", json={"number": 13, "title": "Zeppelin mail", "closes": "2026-05-20"})
client.get("/lots")
