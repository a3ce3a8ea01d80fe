from fastapi.testclient import TestClient

from app.db import SessionLocal, init_db
from app.main import app
from app.models import Fence, Tracker

init_db()
with SessionLocal() as db:
    db.add(Tracker(serial="GT-0042", label="Excavator 3"))
    db.add(Fence(name="yard", lat=52.09, lon=5.12, radius_m=400))
    db.commit()
TestClient(app, raise_server_exceptions=False).get("/trackers/GT-0042/inside/yard")
