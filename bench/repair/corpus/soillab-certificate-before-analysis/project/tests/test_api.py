from datetime import date

import pytest
from fastapi.testclient import TestClient

from soillab.api import app
from soillab.database import Session, engine
from soillab.models import Analysis, Base, Sample

client = TestClient(app)


@pytest.fixture(autouse=True)
def samples():
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    with Session() as session:
        session.add_all([Sample(id=1, code="A-1", field="Mill field"), Sample(id=2, code="A-2", field="Orchard")])
        session.add(Analysis(sample_id=1, done_on=date(2026, 1, 9), ph=6.61, nitrogen=0.21))
        session.add(Analysis(sample_id=1, done_on=date(2026, 2, 9), ph=5.2, nitrogen=0.2))
        session.commit()


def test_show():
    assert client.get("/samples/A-2").json() == {"code": "A-2", "field": "Orchard", "analysed": False}
    assert client.get("/samples/A-9").status_code == 404


def test_values():
    assert client.get("/samples/A-1/values").json() == {"ph": 5.2, "nitrogen": 0.2}
    assert client.get("/samples/A-2/values").status_code == 409


def test_certificate():
    lines = client.get("/samples/A-1/certificate").text.splitlines()
    assert lines[1:] == ["Verdict: lime advised", "pH 5.2, nitrogen 0.20 %", "Analysed on 09.02.2026"]
