from sqlalchemy import ForeignKey, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class Place(Base):
    __tablename__ = "places"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)


class Ring(Base):
    __tablename__ = "rings"
    number: Mapped[str] = mapped_column(primary_key=True)
    species: Mapped[str]
    place_id: Mapped[int] = mapped_column(ForeignKey("places.id"))


def open_session(url="sqlite://"):
    engine = create_engine(url)
    Base.metadata.create_all(engine)
    return Session(engine)
