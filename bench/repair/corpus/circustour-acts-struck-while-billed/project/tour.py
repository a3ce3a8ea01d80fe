#!/usr/bin/env python
import json
import sys

from bill import Bill


def main(path, today):
    with open(path) as file:
        bill = Bill(json.load(file))
    for name in bill.strike_ended(today):
        print("struck:", name)
    print("%d acts, %d minutes" % (len(bill), bill.minutes()))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
