from fastapi.testclient import TestClient

from idcheck.api import app

client = TestClient(app, raise_server_exceptions=False)
client.post("/applicants", json={"name": "Ada Brandt", "country": "NL"})
client.post("/applicants/a-77/documents", json={"kind": "passport", "number": "SPECI2014"})
