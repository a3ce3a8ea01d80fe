import sys

from skatepark import report


def main(path):
    with open(path, encoding="ascii") as log:
        print(report.text(report.day(log)))


if __name__ == "__main__":
    main(sys.argv[1])
