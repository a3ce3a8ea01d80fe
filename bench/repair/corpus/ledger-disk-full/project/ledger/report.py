import sys

from ledger.entries import ENTRIES, balance
from ledger.writer import write


def main(argv):
    write(argv[1], ENTRIES)
    print(balance(ENTRIES))


if __name__ == "__main__":
    main(sys.argv)
