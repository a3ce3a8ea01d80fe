#!/usr/bin/env python3
import sys

from payroll.reader import read_timesheet
from payroll.slips import payslip, summary


def main():
    if len(sys.argv) < 2:
        sys.exit("usage: run_payroll.py TIMESHEET.csv")
    slips = [payslip(entry) for entry in read_timesheet(sys.argv[1])]
    for slip in slips:
        print("{name:<20} {gross:>10}".format(**slip))
    print(summary(slips))


if __name__ == "__main__":
    main()
