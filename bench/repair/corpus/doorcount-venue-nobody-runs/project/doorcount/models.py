from sqlalchemy import ForeignKey, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship, sessionmaker
from sqlalchemy.pool import StaticPool

engine = create_engine("sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False})
session = sessionmaker(engine)


class Base(DeclarativeBase):
    pass


class Venue(Base):
    __tablename__ = "venue"
    id: Mapped[int] = mapped_column(primary_key=True)
    slug: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    capacity: Mapped[int] = mapped_column(default=100)
    counts: Mapped[list["Count"]] = relationship(back_populates="venue")

    def inside(self):
        return sum(count.change for count in self.counts)


class Count(Base):
    __tablename__ = "count"
    id: Mapped[int] = mapped_column(primary_key=True)
    venue_id: Mapped[int] = mapped_column(ForeignKey("venue.id"))
    change: Mapped[int]
    venue: Mapped[Venue] = relationship(back_populates="counts")
