from datetime import timedelta

from fastapi.testclient import TestClient

from coursehub import accounts
from coursehub.main import app
from coursehub.security import create_access_token

accounts.register("leo@uni.example", "swordfish", ["History"])
token = create_access_token("leo@uni.example", timedelta(minutes=-5))
TestClient(app, raise_server_exceptions=False).get(
    "/me/courses", headers={"Authorization": f"Bearer {token}"}
)
