from fastapi.testclient import TestClient

from fencing import tokens
from fencing.main import app

headers = {"Authorization": f"Bearer {tokens.issue('Vega', 'referee', hours=-1)}"}
client = TestClient(app, raise_server_exceptions=False)
client.post("/cards", json={"fencer": "Rossi", "colour": "red"}, headers=headers)
