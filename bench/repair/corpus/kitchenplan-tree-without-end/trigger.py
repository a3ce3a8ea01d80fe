from fastapi.testclient import TestClient

from kitchenplan.main import app

TestClient(app, raise_server_exceptions=False).get("/dishes/lasagne/grams")
