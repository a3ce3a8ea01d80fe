"""What other parts of the house call."""
from datetime import date

from invoicemail import db, tasks


def issue(invoice: db.Invoice) -> None:
    db.INVOICES[invoice.id] = invoice
    tasks.send_invoice.delay(invoice.id, invoice.customer.locale)


def remind(invoice: db.Invoice) -> None:
    tasks.send_reminder.delay(invoice.id, invoice.customer.locale)


def remind_all(today: date) -> int:
    found = db.overdue(today)
    for invoice in found:
        tasks.send_reminder.delay(invoice.id)
    return len(found)
