from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Keg(Base):
    __tablename__ = "kegs"

    id: Mapped[int] = mapped_column(primary_key=True)
    code: Mapped[str] = mapped_column(unique=True)
    beer: Mapped[str]
    litres: Mapped[float] = mapped_column(default=50)
    taps: Mapped[list["Tap"]] = relationship(back_populates="keg")


class Tap(Base):
    __tablename__ = "taps"

    number: Mapped[int] = mapped_column(primary_key=True)
    keg_id: Mapped[int | None] = mapped_column(ForeignKey("kegs.id"))
    keg: Mapped[Keg | None] = relationship(back_populates="taps")
