import sys

from timecards.clock import read_stamps
from timecards.week import lines


def main(path):
    with open(path, newline="", encoding="utf-8") as file:
        for line in lines(read_stamps(file)):
            print(line)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: python -m timecards WEEK")
    main(sys.argv[1])
