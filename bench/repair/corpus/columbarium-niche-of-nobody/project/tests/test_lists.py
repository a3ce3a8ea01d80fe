import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from columbarium.db import fill
from columbarium.listing import wall_listing
from columbarium.models import Base
from columbarium.renewals import renewals

DATA = {
    "keepers": [
        {"id": 1, "given": "Ann", "family": "Zell", "street": "x"},
        {"id": 2, "given": "Bo", "family": "Aho", "street": "y"},
    ],
    "niches": [
        {"code": "C-1", "wall": "C", "lease_ends": 2027, "keeper": 1},
        {"code": "C-2", "wall": "C", "lease_ends": 2027, "keeper": 2},
        {"code": "C-3", "wall": "C", "lease_ends": 2040, "keeper": None},
    ],
}


@pytest.fixture
def session():
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        fill(session, DATA)
        yield session


def test_wall(session):
    assert wall_listing(session, "C")[1:] == ["C-2  2027  Aho, Bo", "C-3  2040  (no keeper)"]


def test_renewals(session):
    lines = renewals(session, 2027)
    assert [line.split()[0] for line in lines] == ["Aho,", "Zell,"]
    assert lines[0].endswith("C-2")
