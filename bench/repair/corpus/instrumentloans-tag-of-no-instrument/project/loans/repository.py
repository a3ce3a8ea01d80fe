from sqlalchemy import select
from sqlalchemy.orm import Session

from loans.models import Instrument, Player


class Missing(LookupError):
    """What was asked for is not in the database."""


class Repository:
    def __init__(self, session: Session):
        self.session = session

    def player(self, number: str) -> Player:
        found = self.session.get(Player, number)
        if found is None:
            raise Missing(f"player {number}")
        return found

    def instrument(self, tag: str) -> Instrument:
        return self.session.execute(select(Instrument).where(Instrument.tag == tag)).scalar_one()

    def instruments_of(self, player: Player) -> list[Instrument]:
        query = select(Instrument).where(Instrument.player == player).order_by(Instrument.tag)
        return list(self.session.scalars(query))
