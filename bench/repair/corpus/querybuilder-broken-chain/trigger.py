from fastapi.testclient import TestClient

from listings.main import app

TestClient(app, raise_server_exceptions=False).get("/flats/search?low=600&high=1000&rooms=2")
