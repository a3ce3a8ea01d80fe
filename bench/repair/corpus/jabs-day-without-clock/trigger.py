from fastapi.testclient import TestClient

from jabs.api import app, book

book.add("p-7", "2026-03-02")
TestClient(app, raise_server_exceptions=False).get("/patients/p-7/next", params={"at": "2026-03-01T09:00:00+00:00"})
