import tempfile

from postmill.web import create_app

client = create_app(tempfile.mkdtemp(prefix="postmill-")).test_client()
client.post("/millings/2026-06-01", json={"grain": "emmer", "kg": 60})
