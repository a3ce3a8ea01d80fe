from sqlalchemy import func, select

from oysterfarm.model import Bed, Lot


class Missing(LookupError):
    """There is no such bed, lot, ...; told as 404."""


def bed(session, code):
    found = session.scalars(select(Bed).where(Bed.code == code)).one_or_none()
    if found is None:
        raise Missing(f"bed {code}")
    return found


def lot(session, number):
    return session.scalars(select(Lot).where(Lot.number == number)).one()


def pieces_of(session, code):
    bed(session, code)
    return session.scalar(select(func.coalesce(func.sum(Lot.pieces), 0)).where(Lot.bed == code))
