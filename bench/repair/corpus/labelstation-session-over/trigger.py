from fastapi.testclient import TestClient

from labelstation.app import app
from labelstation.tokens import issue

token = issue("station-4", ttl=-60)
TestClient(app, raise_server_exceptions=False).get("/labels", headers={"Authorization": f"Bearer {token}"})
