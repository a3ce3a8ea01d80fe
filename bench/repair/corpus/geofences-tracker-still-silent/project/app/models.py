from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.db import Base


class Tracker(Base):
    __tablename__ = "trackers"
    id: Mapped[int] = mapped_column(primary_key=True)
    serial: Mapped[str] = mapped_column(unique=True)
    label: Mapped[str]
    positions: Mapped[list["Position"]] = relationship(back_populates="tracker")


class Position(Base):
    __tablename__ = "positions"
    id: Mapped[int] = mapped_column(primary_key=True)
    tracker_id: Mapped[int] = mapped_column(ForeignKey("trackers.id"))
    lat: Mapped[float]
    lon: Mapped[float]
    at: Mapped[datetime]
    tracker: Mapped[Tracker] = relationship(back_populates="positions")


class Fence(Base):
    __tablename__ = "fences"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    lat: Mapped[float]
    lon: Mapped[float]
    radius_m: Mapped[int]
