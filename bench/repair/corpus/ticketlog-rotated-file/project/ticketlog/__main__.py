import sys

from ticketlog.files import read_lines
from ticketlog.totals import table, totals


def main(paths):
    for row in table(totals(read_lines(paths))):
        print(row)


if __name__ == "__main__":
    main(sys.argv[1:])
