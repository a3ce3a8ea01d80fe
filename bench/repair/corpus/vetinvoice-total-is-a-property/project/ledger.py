from datetime import date

from invoice import Invoice, Position

INVOICES = [
    Invoice("26-001", "Bauer", date(2026, 1, 8), [Position("Vaccination", 6500)], paid_cents=6500),
    Invoice("26-002", "Kaya", date(2026, 1, 20), [Position("X-ray", 11000), Position("Tablet", 250, 10)], 5000),
    Invoice("26-003", "Lund", date(2026, 2, 24), [Position("Claws", 1800)]),
]


def overdue(today, invoices=INVOICES):
    return [i for i in invoices if i.is_overdue(today)]
