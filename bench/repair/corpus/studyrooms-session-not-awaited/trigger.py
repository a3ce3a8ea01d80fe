from starlette.testclient import TestClient

from studyrooms.main import app

client = TestClient(app, raise_server_exceptions=False)
token = client.post("/login", json={"student": "s1044"}).json()["token"]
headers = {"authorization": f"Bearer {token}"}
client.post("/rooms/B2/book", headers=headers)
client.delete("/rooms/B2/book", headers=headers)
