from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from market.models import Pitch, Trader


class Repository:
    def __init__(self, session: Session):
        self.session = session

    def pitch(self, label: str) -> Pitch | None:
        query = select(Pitch).where(Pitch.row == label[:1].upper(), Pitch.number == int(label[1:]))
        return self.session.scalars(query).one_or_none()

    def add_pitch(self, row: str, number: int) -> Pitch:
        pitch = Pitch(row=row, number=number)
        self.session.add(pitch)
        self.session.flush()
        return pitch

    def add_trader(self, name: str, mail: str, pitch: Pitch | None) -> bool:
        """Whether the trader is new."""
        self.session.add(Trader(name=name, mail=mail.lower(), pitch=pitch))
        try:
            self.session.flush()
        except IntegrityError:
            return False
        return True

    def traders(self) -> list[Trader]:
        return list(self.session.scalars(select(Trader).order_by(Trader.name)))
