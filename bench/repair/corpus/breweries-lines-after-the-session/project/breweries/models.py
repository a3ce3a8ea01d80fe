from sqlalchemy import ForeignKey, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship, sessionmaker
from sqlalchemy.pool import StaticPool


class Base(DeclarativeBase):
    pass


class Order(Base):
    __tablename__ = "orders"
    id: Mapped[int] = mapped_column(primary_key=True)
    pub: Mapped[str]
    lines: Mapped[list["Line"]] = relationship(back_populates="order", order_by="Line.id")


class Line(Base):
    __tablename__ = "lines"
    id: Mapped[int] = mapped_column(primary_key=True)
    order_id: Mapped[int] = mapped_column(ForeignKey("orders.id"))
    beer: Mapped[str]
    kegs: Mapped[int]
    order: Mapped[Order] = relationship(back_populates="lines")


engine = create_engine("sqlite://", poolclass=StaticPool)
Session = sessionmaker(engine)


def set_up(orders):
    Base.metadata.drop_all(engine)
    Base.metadata.create_all(engine)
    with Session.begin() as session:
        for pub, lines in orders:
            session.add(Order(pub=pub, lines=[Line(beer=beer, kegs=kegs) for beer, kegs in lines]))
