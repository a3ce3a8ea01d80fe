from sqlalchemy import select
from sqlalchemy.orm import selectinload

from repairshop.db import Invoice


class Invoices:
    def __init__(self, make_session):
        self._make_session = make_session

    def get(self, number):
        with self._make_session() as session:
            return session.get(Invoice, number)

    def unpaid(self):
        query = select(Invoice).where(Invoice.paid.is_(False)).options(selectinload(Invoice.lines))
        with self._make_session() as session:
            return session.scalars(query).all()

    def pay(self, number):
        with self._make_session() as session:
            invoice = session.get(Invoice, number)
            if invoice is None:
                return False
            invoice.paid = True
            session.commit()
            return True


def total(invoice):
    return sum(line.cents for line in invoice.lines)
