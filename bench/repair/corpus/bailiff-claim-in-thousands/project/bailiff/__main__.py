import sys

from bailiff.writs import load


def main(path):
    total = 0
    for writ in load(path):
        total += writ.total
        print(f"{writ.number} {writ.debtor:<16} {writ.total:>10}")
    print(f"{'':<23} {total:>10}")


if __name__ == "__main__":
    main(sys.argv[1])
