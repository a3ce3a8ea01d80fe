from sqlalchemy import ForeignKey
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Turbine(Base):
    __tablename__ = "turbines"
    name: Mapped[str] = mapped_column(primary_key=True)
    rated_kw: Mapped[int]


class Reading(Base):
    __tablename__ = "readings"
    id: Mapped[int] = mapped_column(primary_key=True)
    turbine: Mapped[str] = mapped_column(ForeignKey("turbines.name"))
    watt_hours: Mapped[int]
