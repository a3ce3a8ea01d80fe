from fastapi.testclient import TestClient

from quotes.main import app

TestClient(app, raise_server_exceptions=False).get("/convert/EURUSD?amount=54&back=true")
