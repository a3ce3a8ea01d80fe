from datetime import date
from typing import Optional

from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, sessionmaker
from sqlalchemy.pool import StaticPool


class Base(DeclarativeBase):
    pass


class Permit(Base):
    __tablename__ = "permits"

    id: Mapped[int] = mapped_column(primary_key=True)
    performer: Mapped[str]
    act: Mapped[str]
    asked_on: Mapped[date]
    paid_on: Mapped[Optional[date]]
    valid_until: Mapped[Optional[date]]
    fee: Mapped[Optional[float]]


def connect(url="sqlite://"):
    if url == "sqlite://":
        engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    else:
        engine = create_engine(url)
    Base.metadata.create_all(engine)
    return sessionmaker(engine)
