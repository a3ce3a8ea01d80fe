import sys

from lacework.pattern import read_rows
from lacework.count import bobbins


def main(path):
    rows = read_rows(path)
    print("%d rows, %d pairs" % (len(rows), bobbins(rows)))


main(sys.argv[1])
