from fastapi.testclient import TestClient

from opstimeline.main import app

TestClient(app, raise_server_exceptions=False).get("/timeline", params={"service": "checkout"})
