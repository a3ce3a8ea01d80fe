from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Pitch(Base):
    __tablename__ = "pitches"
    __table_args__ = (UniqueConstraint("row", "number"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    row: Mapped[str] = mapped_column(String(1))
    number: Mapped[int]
    traders: Mapped[list["Trader"]] = relationship(back_populates="pitch")

    @property
    def label(self) -> str:
        return f"{self.row}{self.number}"


class Trader(Base):
    __tablename__ = "traders"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    mail: Mapped[str] = mapped_column(String(120), unique=True)
    pitch_id: Mapped[int | None] = mapped_column(ForeignKey("pitches.id"))
    pitch: Mapped[Pitch | None] = relationship(back_populates="traders")
