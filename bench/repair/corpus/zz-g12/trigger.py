from fastapi.testclient import TestClient
from api.main import app
c = TestClient(app, raise_server_exceptions=False)
c.put("/customers/3", json={"name": "Cy", "email": "c@x"})
c.get("/customers/3/label")
