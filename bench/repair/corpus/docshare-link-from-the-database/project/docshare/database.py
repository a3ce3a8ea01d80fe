from datetime import datetime

from sqlalchemy import DateTime, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlalchemy.pool import StaticPool

engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})


class Base(DeclarativeBase):
    pass


class Link(Base):
    __tablename__ = "links"

    token: Mapped[str] = mapped_column(primary_key=True)
    document: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    expires_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    opened: Mapped[int] = mapped_column(default=0)


def create_tables():
    Base.metadata.create_all(engine)


def session():
    with Session(engine) as db:
        yield db
