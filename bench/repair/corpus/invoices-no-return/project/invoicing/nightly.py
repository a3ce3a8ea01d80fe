"""Sums up the invoices of a day: ``python -m invoicing.nightly``."""

from invoicing.invoice import Invoice

PENDING = [
    Invoice("2026-001", "DE").add("lamp", "furniture", 100.0),
    Invoice("2026-002", "FR").add("atlas", "book", 40.0),
]


def summary(invoices):
    return {invoice.number: invoice.gross() for invoice in invoices}


def main():
    for number, gross in summary(PENDING).items():
        print(number, gross)


if __name__ == "__main__":
    main()
