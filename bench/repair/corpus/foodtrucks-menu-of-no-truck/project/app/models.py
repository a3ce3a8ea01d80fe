from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.db import Base


class Truck(Base):
    __tablename__ = "trucks"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(80))
    kitchen: Mapped[str] = mapped_column(String(40))
    dishes: Mapped[list["Dish"]] = relationship(back_populates="truck", order_by="Dish.price_cents")
    stops: Mapped[list["Stop"]] = relationship(back_populates="truck", order_by="Stop.day")


class Dish(Base):
    __tablename__ = "dishes"

    id: Mapped[int] = mapped_column(primary_key=True)
    truck_id: Mapped[int] = mapped_column(ForeignKey("trucks.id"))
    name: Mapped[str] = mapped_column(String(80))
    price_cents: Mapped[int]
    vegan: Mapped[bool] = mapped_column(default=False)
    truck: Mapped[Truck] = relationship(back_populates="dishes")


class Stop(Base):
    __tablename__ = "stops"

    id: Mapped[int] = mapped_column(primary_key=True)
    truck_id: Mapped[int] = mapped_column(ForeignKey("trucks.id"))
    day: Mapped[date]
    place: Mapped[str] = mapped_column(String(120))
    truck: Mapped[Truck] = relationship(back_populates="stops")
