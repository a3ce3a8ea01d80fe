from invoicemail import db
from invoicemail.celery_app import app
from invoicemail.texts import subject

SENT: list[tuple[str, str]] = []


@app.task
def send_invoice(invoice_id: int, locale: str) -> None:
    invoice = db.get_invoice(invoice_id)
    SENT.append((invoice.customer.email, subject("new", locale, id=invoice.id, total=invoice.total)))


@app.task
def send_reminder(invoice_id: int, locale: str) -> None:
    invoice = db.get_invoice(invoice_id)
    if invoice.paid:
        return
    SENT.append((invoice.customer.email, subject("reminder", locale, id=invoice.id, total=invoice.total)))
