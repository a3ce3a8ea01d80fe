from fastapi.testclient import TestClient

from lottery import passes
from lottery.app import app

token = passes.issue("joe", audience="scratchcards")
TestClient(app, raise_server_exceptions=False).get("/syndicates", headers={"Authorization": f"Bearer {token}"})
