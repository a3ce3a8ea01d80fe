from fastapi.testclient import TestClient

from saasquota.web import app

client = TestClient(app, raise_server_exceptions=False)
made = client.post("/accounts", json={"company": "Brightside Studio", "plan": "Team"}).json()
client.post(f"/accounts/{made['id']}/projects", json={"name": "Relaunch"})
