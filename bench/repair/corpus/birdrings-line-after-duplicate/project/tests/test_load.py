import pytest
from sqlalchemy import select

from rings.load import load
from rings.tables import Place, Ring, open_session

HEAD = "ring,species,place"


@pytest.fixture
def session():
    with open_session() as opened:
        yield opened


def test_load(session):
    outcome = load(session, [HEAD, "K1,Parus major,Lake", "K2,Parus ater,Lake", "K3,Parus ater,Wood"])
    assert str(outcome) == "3 rings added"
    assert len(session.scalars(select(Place)).all()) == 2
    assert session.get(Ring, "K2").species == "Parus ater"


def test_known_already(session):
    outcome = load(session, [HEAD, "K1,Parus major,Lake", "K1,Parus major,Lake"])
    assert str(outcome) == "1 rings added, known already: line 3"
