from fastapi.testclient import TestClient

from seedcatalog.main import app

TestClient(app, raise_server_exceptions=False).get("/varieties/search", params={"q": "tomato", "page": 1})
