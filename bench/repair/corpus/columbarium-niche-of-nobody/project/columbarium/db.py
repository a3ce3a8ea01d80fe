import json

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from columbarium.models import Base, Keeper, Niche


def open_session(path):
    """A session on a fresh database with what the file holds."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    session = Session(engine)
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    fill(session, data)
    return session


def fill(session, data):
    for row in data["keepers"]:
        session.add(Keeper(**row))
    session.flush()
    for row in data["niches"]:
        row = dict(row)
        session.add(Niche(keeper_id=row.pop("keeper"), **row))
    session.commit()
