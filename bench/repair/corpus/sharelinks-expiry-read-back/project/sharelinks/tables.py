import secrets
from datetime import datetime

from sqlalchemy import DateTime, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.pool import StaticPool

from sharelinks.clock import now

engine = create_engine("sqlite://", connect_args={"check_same_thread": False}, poolclass=StaticPool)


class Base(DeclarativeBase):
    pass


class Link(Base):
    __tablename__ = "links"

    key: Mapped[str] = mapped_column(primary_key=True, default=lambda: secrets.token_urlsafe(8))
    file: Mapped[str]
    created: Mapped[datetime] = mapped_column(DateTime(timezone=True), default=now)
    expires: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    opened: Mapped[int] = mapped_column(default=0)


Base.metadata.create_all(engine)


def session():
    with Session(engine) as opened:
        yield opened
