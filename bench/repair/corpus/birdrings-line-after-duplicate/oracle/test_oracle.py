from sqlalchemy import select

from rings.load import load
from rings.tables import Place, Ring, open_session

HEAD = "ring,species,place"


def test_what_comes_after_a_duplicate_is_loaded():
    lines = [HEAD, "K1,Parus major,Lake", "K2,Parus ater,Lake", "K1,Parus major,Lake", "K3,Turdus merula,Wood"]
    lines += ["K3,Turdus merula,Wood", "K2,Parus ater,Lake", "K4,Sitta europaea,Moor"]
    with open_session() as session:
        outcome = load(session, lines)
        assert (outcome.added, outcome.duplicates) == (4, [4, 6, 7])
        assert session.scalars(select(Ring.number).order_by(Ring.number)).all() == ["K1", "K2", "K3", "K4"]
        assert session.scalars(select(Place.name).order_by(Place.name)).all() == ["Lake", "Moor", "Wood"]


def test_it_is_there_for_everybody(tmp_path):
    url = f"sqlite:///{tmp_path / 'rings.db'}"
    with open_session(url) as session:
        load(session, [HEAD, "K1,Parus major,Lake", "K1,Parus ater,Lake", "K2,Parus ater,Lake"])
    with open_session(url) as session:
        assert session.get(Ring, "K1").species == "Parus major"
        assert session.get(Ring, "K2") is not None
        again = load(session, [HEAD, "K2,Parus ater,Lake", "K9,Parus ater,Lake"])
        assert (again.added, again.duplicates) == (1, [2])
