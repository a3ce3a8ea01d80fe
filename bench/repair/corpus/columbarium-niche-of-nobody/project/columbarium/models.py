from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Keeper(Base):
    __tablename__ = "keepers"

    id: Mapped[int] = mapped_column(primary_key=True)
    given: Mapped[str]
    family: Mapped[str]
    street: Mapped[str]


class Niche(Base):
    __tablename__ = "niches"

    code: Mapped[str] = mapped_column(primary_key=True)
    wall: Mapped[str]
    lease_ends: Mapped[int]
    keeper_id: Mapped[int | None] = mapped_column(ForeignKey("keepers.id"))

    keeper: Mapped[Keeper | None] = relationship()
