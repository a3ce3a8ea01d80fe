import sys

from parking import events, stays


def main(path):
    passages = events.read(path)
    for line in stays.describe(passages):
        print(line)
    print("inside:", ", ".join(stays.inside(passages)) or "-")


if __name__ == "__main__":
    main(sys.argv[1])
