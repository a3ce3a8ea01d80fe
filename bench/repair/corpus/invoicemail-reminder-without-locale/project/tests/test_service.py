from datetime import date

import pytest

from invoicemail import db, service, tasks


@pytest.fixture(autouse=True)
def empty():
    db.INVOICES.clear()
    tasks.SENT.clear()


def invoice(**changes):
    customer = db.Customer(1, "jo@x.example", "en")
    return db.Invoice(**{"id": 7, "customer": customer, "total": "EUR 5", "due": date(2026, 1, 1), **changes})


def test_issue():
    service.issue(invoice())
    assert tasks.SENT == [("jo@x.example", "Your invoice 7 over EUR 5")]


def test_remind():
    one = invoice()
    db.INVOICES[7] = one
    service.remind(one)
    assert tasks.SENT[0][1] == "Invoice 7 over EUR 5 is overdue"


def test_nothing_is_overdue():
    db.INVOICES[7] = invoice(paid=True)
    assert service.remind_all(date(2026, 6, 1)) == 0
