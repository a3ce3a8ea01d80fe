from datetime import date

import pytest
from fastapi.testclient import TestClient

from soillab.api import app
from soillab.database import Session, engine
from soillab.models import Analysis, Base, Sample

client = TestClient(app, raise_server_exceptions=False)


@pytest.fixture(autouse=True)
def samples():
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    with Session() as session:
        session.add_all([Sample(id=1, code="B-1", field="Heath"), Sample(id=2, code="B-2", field="Moor")])
        session.add(Analysis(sample_id=1, done_on=date(2026, 1, 9), ph=6.6, nitrogen=0.21))
        session.commit()


def test_a_sample_that_waits_for_its_analysis_is_refused_like_its_values():
    values = client.get("/samples/B-2/values")
    answer = client.get("/samples/B-2/certificate")
    assert (answer.status_code, answer.json()) == (409, {"error": "not_analysed"})
    assert (values.status_code, values.json()) == (409, {"error": "not_analysed"})


def test_after_the_analysis_it_is_there():
    with Session() as session:
        session.add(Analysis(sample_id=2, done_on=date(2026, 3, 1), ph=6.0, nitrogen=0.05))
        session.commit()
    assert "nitrogen advised" in client.get("/samples/B-2/certificate").text


def test_the_others_are_as_they_were():
    assert client.get("/samples/B-2").json() == {"code": "B-2", "field": "Moor", "analysed": False}
    assert "nothing advised" in client.get("/samples/B-1/certificate").text
    unknown = client.get("/samples/B-9/certificate")
    assert (unknown.status_code, unknown.json()) == (404, {"error": "unknown_sample"})
