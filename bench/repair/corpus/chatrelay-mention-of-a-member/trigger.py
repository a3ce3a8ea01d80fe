from fastapi.testclient import TestClient

from chatrelay.main import app

TestClient(app, raise_server_exceptions=False).post("/rooms/garden/messages", json={"author": "kit", "text": "thanks @ola!"})
