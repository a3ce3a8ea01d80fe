import csv
import logging
import sys

from driftwood import mail
from driftwood.lots import Lot

log = logging.getLogger("driftwood.job")


def read(path):
    with open(path, newline="", encoding="utf-8") as file:
        return [
            Lot(int(row["number"]), row["wood"], float(row["kilos"]), row["sold"] == "yes")
            for row in csv.DictReader(file)
        ]


def main(path):
    lots = read(path)
    try:
        print(mail.subject(lots))
        print(mail.body(lots))
    except Exception:
        log.exception("the mail for %s could not be written", path)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
