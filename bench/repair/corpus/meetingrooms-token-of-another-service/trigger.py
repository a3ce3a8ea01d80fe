import jwt
from fastapi.testclient import TestClient

from meetingrooms.config import settings
from meetingrooms.main import app

token = jwt.encode({"sub": "panel-4", "aud": "door-locks", "exp": 4102444800}, settings.secret, algorithm="HS256")
TestClient(app, raise_server_exceptions=False).get("/rooms/atrium", headers={"Authorization": f"Bearer {token}"})
