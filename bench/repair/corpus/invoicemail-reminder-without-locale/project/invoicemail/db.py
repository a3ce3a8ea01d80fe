from dataclasses import dataclass
from datetime import date


@dataclass
class Customer:
    id: int
    email: str
    locale: str


@dataclass
class Invoice:
    id: int
    customer: Customer
    total: str
    due: date
    paid: bool = False


INVOICES: dict[int, Invoice] = {}


def get_invoice(invoice_id: int) -> Invoice:
    return INVOICES[invoice_id]


def overdue(today: date) -> list[Invoice]:
    return [one for one in INVOICES.values() if not one.paid and one.due < today]
