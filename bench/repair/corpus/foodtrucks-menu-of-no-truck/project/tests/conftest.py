import pytest
from fastapi.testclient import TestClient

from app.db import Base, SessionLocal, engine
from app.main import app
from app.models import Dish, Truck


@pytest.fixture
def client():
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    with SessionLocal() as db:
        taco = Truck(id=1, name="Taco Tom", kitchen="mexican")
        taco.dishes = [
            Dish(name="Al pastor", price_cents=450),
            Dish(name="Beans", price_cents=305, vegan=True),
        ]
        db.add_all([taco, Truck(id=2, name="Bao Bao", kitchen="chinese")])
        db.commit()
    return TestClient(app)
