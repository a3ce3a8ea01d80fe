from sqlalchemy import ForeignKey, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship, sessionmaker
from sqlalchemy.pool import StaticPool


class Base(DeclarativeBase):
    pass


class Invoice(Base):
    __tablename__ = "invoices"

    id: Mapped[int] = mapped_column(primary_key=True)
    customer: Mapped[str]
    paid: Mapped[bool] = mapped_column(default=False)
    lines: Mapped[list["Line"]] = relationship(back_populates="invoice", order_by="Line.id")


class Line(Base):
    __tablename__ = "lines"

    id: Mapped[int] = mapped_column(primary_key=True)
    invoice_id: Mapped[int] = mapped_column(ForeignKey("invoices.id"))
    text: Mapped[str]
    cents: Mapped[int]
    invoice: Mapped[Invoice] = relationship(back_populates="lines")


def open_database(url):
    """Creates the tables where they are missing and answers what opens sessions."""
    engine = create_engine(url, connect_args={"check_same_thread": False}, poolclass=StaticPool)
    Base.metadata.create_all(engine)
    return sessionmaker(engine)


def fill(make_session):
    with make_session() as session:
        session.add_all(
            [
                Invoice(id=1, customer="Adler", paid=True),
                Invoice(
                    id=2,
                    customer="Brandt",
                    lines=[Line(text="new chain", cents=3490), Line(text="labour", cents=4200)],
                ),
            ]
        )
        session.commit()
