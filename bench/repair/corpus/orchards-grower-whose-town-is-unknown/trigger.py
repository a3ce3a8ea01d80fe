from fastapi.testclient import TestClient

from orchards.api import app

TestClient(app, raise_server_exceptions=False).get("/varieties/Boskoop/growers")
