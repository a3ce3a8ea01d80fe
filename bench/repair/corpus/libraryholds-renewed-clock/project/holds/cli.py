import sys

from holds.expiry import remaining_days, sweep
from holds.shelf import Shelf


def demo():
    shelf = Shelf()
    shelf.put("r-102", "The Overstory")
    shelf.put("r-207", "Middlemarch").renew()
    for line in sweep(shelf):
        print("expired:", line)
    for hold in shelf:
        print(f"{hold.title}: {remaining_days(hold)} days left")


def main(argv=None):
    argv = sys.argv[1:] if argv is None else argv
    if argv != ["demo"]:
        print("usage: holds demo", file=sys.stderr)
        return 2
    demo()
    return 0


if __name__ == "__main__":
    sys.exit(main())
