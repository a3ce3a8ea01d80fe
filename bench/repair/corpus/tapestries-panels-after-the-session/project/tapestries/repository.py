from sqlalchemy import select
from sqlalchemy.orm import joinedload, selectinload

from tapestries.db import Session
from tapestries.models import Tapestry, Workshop


def add(*things):
    with Session() as session:
        session.add_all(things)
        session.commit()


def listed():
    """All tapestries by title, with their workshops and panels."""
    with Session() as session:
        query = (
            select(Tapestry)
            .options(joinedload(Tapestry.workshop), selectinload(Tapestry.panels))
            .order_by(Tapestry.title)
        )
        return list(session.scalars(query))


def find(tapestry_id):
    with Session() as session:
        return session.get(Tapestry, tapestry_id, options=[joinedload(Tapestry.workshop)])


def workshop(city):
    with Session() as session:
        query = select(Workshop).where(Workshop.city == city).options(selectinload(Workshop.tapestries))
        return session.scalars(query).first()
