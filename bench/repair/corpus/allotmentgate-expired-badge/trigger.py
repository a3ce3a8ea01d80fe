import jwt
from fastapi.testclient import TestClient

from gate.main import app
from gate.tokens import KEY

badge = jwt.encode({"sub": "plot-18", "exp": 1700000000}, KEY, algorithm="HS256")
TestClient(app, raise_server_exceptions=False).post("/open", headers={"authorization": f"Bearer {badge}"})
