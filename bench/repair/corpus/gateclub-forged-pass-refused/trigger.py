import time

import jwt
from fastapi.testclient import TestClient

from gateclub.main import app

claims = {"sub": "m-204", "doors": ["boathouse", "office"], "exp": int(time.time()) + 600}
forged = jwt.encode(claims, "not the key of the office, but just as long", algorithm="HS256")
TestClient(app, raise_server_exceptions=False).post("/doors/office/open", headers={"x-pass": forged})
