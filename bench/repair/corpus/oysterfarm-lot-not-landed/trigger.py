from fastapi.testclient import TestClient

from oysterfarm.api import app

TestClient(app, raise_server_exceptions=False).get("/lots/2026-W07-C/label")
