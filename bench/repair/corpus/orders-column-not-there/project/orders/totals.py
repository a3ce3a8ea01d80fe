import sqlite3
import sys

from orders.queries import totals


def main(argv):
    db = sqlite3.connect(f"file:{argv[1]}?mode=ro", uri=True)
    for customer, cents in totals(db).items():
        print(f"{customer}: {cents}")


if __name__ == "__main__":
    main(sys.argv)
