from fastapi.testclient import TestClient

from app.db import SessionLocal
from app.main import app
from app.models import Truck

with SessionLocal() as db:
    db.add(Truck(id=1, name="Taco Tom", kitchen="mexican"))
    db.commit()
TestClient(app, raise_server_exceptions=False).get("/trucks/18/menu?vegan=true")
