from datetime import date

import pytest

from invoicemail import db, service, tasks


@pytest.fixture(autouse=True)
def invoices():
    tasks.SENT.clear()
    db.INVOICES.clear()
    for id, locale in ((1, "de"), (2, "nl"), (3, "en")):
        customer = db.Customer(id, f"{locale}@x.example", locale)
        db.INVOICES[id] = db.Invoice(id, customer, "EUR 5", date(2026, 1, id))


def test_everybody_is_reminded_in_their_own_language():
    assert service.remind_all(date(2026, 2, 1)) == 3
    assert tasks.SENT == [
        ("de@x.example", "Rechnung 1 über EUR 5 ist überfällig"),
        ("nl@x.example", "Factuur 2 van EUR 5 is te laat"),
        ("en@x.example", "Invoice 3 over EUR 5 is overdue"),
    ]


def test_the_others_are_as_they_were():
    service.remind(db.INVOICES[2])
    service.issue(db.INVOICES[1])
    db.INVOICES[1].paid = True
    tasks.send_reminder.delay(1, "en")
    assert tasks.SENT == [
        ("nl@x.example", "Factuur 2 van EUR 5 is te laat"),
        ("de@x.example", "Ihre Rechnung 1 über EUR 5"),
    ]
