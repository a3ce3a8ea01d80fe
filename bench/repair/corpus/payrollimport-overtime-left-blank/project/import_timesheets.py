"""Reads the time sheets of a month and prints what each employee is paid."""
import argparse
import logging

from payroll.reader import read_timesheets
from payroll.wages import gross

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
log = logging.getLogger("payroll")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path")
    args = parser.parse_args()
    rows = read_timesheets(args.path)
    for row in rows:
        print(f"{row.employee:<12} {gross(row):>10}")
    log.info("%d time sheets read", len(rows))


if __name__ == "__main__":
    main()
