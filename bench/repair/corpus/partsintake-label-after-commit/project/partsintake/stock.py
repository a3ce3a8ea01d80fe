from sqlalchemy import func, select

from partsintake.db import transaction
from partsintake.models import Part


def take_in(engine, number, name, count):
    """Adds to the stock of a part, which is made if it is new, and answers the part."""
    with transaction(engine) as session:
        part = session.scalar(select(Part).where(Part.number == number))
        if part is None:
            part = Part(number=number, name=name, count=0)
            session.add(part)
        part.count += count
    return part


def pieces(engine):
    with transaction(engine) as session:
        return session.scalar(select(func.coalesce(func.sum(Part.count), 0)))
