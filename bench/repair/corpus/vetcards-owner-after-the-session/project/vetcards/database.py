from datetime import date

from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker
from sqlalchemy.pool import StaticPool

from vetcards.models import Base, Owner, Pet


def connect(url="sqlite://"):
    engine = create_engine(url, poolclass=StaticPool)
    Base.metadata.create_all(engine)
    return sessionmaker(engine)


def seed(sessions):
    with sessions.begin() as session:
        ines = Owner(name="Ines Roth", street="Mill Lane 4")
        ines.pets = [
            Pet(name="Minka", kind="cat", next_visit=date(2026, 5, 12)),
            Pet(name="Rex", kind="dog", next_visit=date(2026, 9, 1)),
        ]
        paul = Owner(name="Paul Adeyemi", street="Harbour 11")
        paul.pets = [Pet(name="Coco", kind="parrot", next_visit=date(2026, 5, 3)), Pet(name="Tip", kind="hamster")]
        session.add_all([ines, paul])
