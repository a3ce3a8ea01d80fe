"""The list for the cashier's office: opened in a spreadsheet, dates as they are written here."""

import csv
import io

HEAD = ["No.", "Performer", "Act", "Asked on", "Paid on", "Valid until", "Fee"]


def row(permit):
    return [
        permit.id,
        permit.performer,
        permit.act,
        f"{permit.asked_on:%d.%m.%Y}",
        f"{permit.paid_on:%d.%m.%Y}" if permit.paid_on else "",
        f"{permit.valid_until:%d.%m.%Y}",
        f"{permit.fee:.2f}" if permit.fee is not None else "",
    ]


def as_csv(permits):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(HEAD)
    for permit in permits:
        writer.writerow(row(permit))
    return out.getvalue()
