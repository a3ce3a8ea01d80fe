import time

import jwt
from fastapi.testclient import TestClient

from gym.main import app
from gym.tokens import SECRET

old = jwt.encode({"sub": "m-7", "exp": int(time.time()) - 60}, SECRET, algorithm="HS256")
TestClient(app, raise_server_exceptions=False).get("/me", headers={"Authorization": f"Bearer {old}"})
