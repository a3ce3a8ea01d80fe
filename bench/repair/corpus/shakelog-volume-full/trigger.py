import os

os.makedirs("/tmp/shakelog-volume", exist_ok=True)
if not os.path.islink("/tmp/shakelog-volume/KLT.ndjson"):
    os.symlink("/dev/full", "/tmp/shakelog-volume/KLT.ndjson")
os.environ["SHAKELOG_FOLDER"] = "/tmp/shakelog-volume"

from fastapi.testclient import TestClient

from shakelog.main import app

TestClient(app, raise_server_exceptions=False).post(
    "/stations/KLT/readings", json={"at": "2026-05-04T10:00:00Z", "peak": 0.031}
)
