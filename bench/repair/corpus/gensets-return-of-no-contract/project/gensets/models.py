from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from gensets.db import Base


class Unit(Base):
    __tablename__ = "units"

    id: Mapped[int] = mapped_column(primary_key=True)
    label: Mapped[str]
    kva: Mapped[int]
    meter: Mapped[int] = mapped_column(default=0)
    out: Mapped[bool] = mapped_column(default=False)


class Contract(Base):
    __tablename__ = "contracts"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer: Mapped[str]
    unit_id: Mapped[int] = mapped_column(ForeignKey("units.id"))
    included_hours: Mapped[int] = mapped_column(default=40)
    closed: Mapped[bool] = mapped_column(default=False)

    unit: Mapped[Unit] = relationship()
