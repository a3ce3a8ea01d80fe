from starlette.testclient import TestClient

from almanac.server import app

TestClient(app, raise_server_exceptions=False).get("/sun/bergen/2026-02-30")
