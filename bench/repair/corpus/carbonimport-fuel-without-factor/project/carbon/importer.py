import csv
import sys

from carbon.factors import PER_LITRE, SITES
from carbon.report import Report


def litres_of(text):
    return float(text.replace(",", "."))


def read(lines):
    report = Report()
    for number, row in enumerate(csv.DictReader(lines, delimiter=";"), start=2):
        site = SITES.get(row["site"])
        if site is None:
            report.reject(number, f"unknown site {row['site']}")
            continue
        try:
            litres = litres_of(row["litres"])
        except ValueError:
            report.reject(number, f"not a number: {row['litres']}")
            continue
        factor = PER_LITRE.get(row["fuel"])
        report.accept(site, row["date"], litres * factor)
    return report


def main():
    with open(sys.argv[1], encoding="utf-8", newline="") as lines:
        report = read(lines)
    print(report)
    return 1 if report.rejected else 0


if __name__ == "__main__":
    sys.exit(main())
