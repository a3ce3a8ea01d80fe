import csv
import io

from flask import request

HEADER = ("number", "name", "town", "last gift", "total")


def row(donor):
    return (donor.number, donor.name, donor.town, donor.last_gift, f"{donor.total_cents / 100:.2f}")


def line(cells, separator):
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=separator, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()


def lines(donors):
    separator = request.args.get("separator", ",")
    yield line(HEADER, separator)
    for donor in donors:
        yield line(row(donor), separator)
