import datetime
import logging

from invoicemail import db, service

log = logging.getLogger("invoicemail.nightly")


def load() -> None:
    acme = db.Customer(1, "buchhaltung@acme.example", "de")
    dutch = db.Customer(2, "kees@bloemen.example", "nl")
    db.INVOICES[901] = db.Invoice(901, acme, "EUR 120.00", datetime.date(2026, 10, 1))
    db.INVOICES[902] = db.Invoice(902, dutch, "EUR 80.50", datetime.date(2026, 12, 1))


def main() -> None:
    load()
    count = service.remind_all(datetime.date(2026, 11, 2))
    log.info("%d reminders", count)


if __name__ == "__main__":
    main()
