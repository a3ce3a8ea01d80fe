from datetime import timedelta

from sqlalchemy import select

from vetcards.models import Pet


def due_pets(sessions, day, days=14):
    """Pets whose visit lies within these days, the next one first."""
    wanted = (
        select(Pet)
        .where(Pet.next_visit >= day, Pet.next_visit <= day + timedelta(days=days))
        .order_by(Pet.next_visit, Pet.name)
    )
    with sessions() as session:
        return session.scalars(wanted).all()
