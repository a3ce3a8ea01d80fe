from fastapi.testclient import TestClient

from docshare.database import create_tables
from docshare.main import app

create_tables()
client = TestClient(app, raise_server_exceptions=False)
link = client.post("/links", json={"document": "budget.pdf", "hours": 2}).json()
client.get(f"/links/{link['token']}")
