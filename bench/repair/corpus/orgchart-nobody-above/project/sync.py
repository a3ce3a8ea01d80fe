#!/usr/bin/env python3
"""Reads an LDIF export and prints the chart of the organisation."""
import sys

from orgchart.chart import Chart
from orgchart.directory import people_of
from orgchart.ldif import read_entries


def main(argv):
    if len(argv) != 2:
        print("usage: sync.py FILE", file=sys.stderr)
        return 2
    with open(argv[1], encoding="utf-8") as fh:
        chart = Chart(people_of(read_entries(fh)))
    for depth, person in chart.walk():
        print("%s%s%s" % ("  " * depth, person.name, " (%s)" % person.title if person.title else ""))
    for person in chart.orphans():
        print("unknown manager: %s -> %s" % (person.uid, person.manager), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
