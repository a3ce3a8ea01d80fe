from starlette.testclient import TestClient

from devicesdash.app import app

TestClient(app, raise_server_exceptions=False).get("/devices?sort=last_seen")
