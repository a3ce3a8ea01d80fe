from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Player(Base):
    __tablename__ = "players"

    number: Mapped[str] = mapped_column(String(8), primary_key=True)
    name: Mapped[str]


class Instrument(Base):
    __tablename__ = "instruments"

    id: Mapped[int] = mapped_column(primary_key=True)
    tag: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    player_number: Mapped[str | None] = mapped_column(ForeignKey("players.number"))
    player: Mapped[Player | None] = relationship()
