import csv

from fines.fine import Fine, normalised


def columns(header, wanted=("plate", "street", "cents")):
    """Where the wanted columns are; devices have them in any order."""
    return [header.index(name) for name in wanted]


def read_csv(lines):
    rows = csv.reader(lines)
    plate, street, cents = columns(next(rows))
    for row in rows:
        yield Fine(normalised(row[plate]), row[street], int(row[cents]))


def read_psv(lines):
    rows = (line.rstrip("\n").split("|") for line in lines)
    header = next(rows, None)
    if header is None:
        return
    plate, street, cents = columns(header)
    for row in rows:
        yield Fine(normalised(row[plate]), row[street], int(row[cents]))


READERS = {".csv": read_csv, ".psv": read_psv}
