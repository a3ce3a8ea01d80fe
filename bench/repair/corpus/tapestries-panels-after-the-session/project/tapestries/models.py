from __future__ import annotations

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    pass


class Workshop(Base):
    __tablename__ = "workshops"

    id: Mapped[int] = mapped_column(primary_key=True)
    city: Mapped[str] = mapped_column(String(60))
    tapestries: Mapped[list[Tapestry]] = relationship(back_populates="workshop")


class Tapestry(Base):
    __tablename__ = "tapestries"

    id: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(String(120))
    workshop_id: Mapped[int] = mapped_column(ForeignKey("workshops.id"))
    workshop: Mapped[Workshop] = relationship(back_populates="tapestries")
    panels: Mapped[list[Panel]] = relationship(order_by="Panel.position")


class Panel(Base):
    __tablename__ = "panels"

    id: Mapped[int] = mapped_column(primary_key=True)
    tapestry_id: Mapped[int] = mapped_column(ForeignKey("tapestries.id"))
    position: Mapped[int]
    scene: Mapped[str]
    width_cm: Mapped[int]
