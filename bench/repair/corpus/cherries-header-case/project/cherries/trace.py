import sys

from cherries.crates import crate
from cherries.message import parse


def main(path):
    with open(path, encoding="utf-8") as file:
        message = parse(file.read())
    print(message.method, message.path, crate(message))


if __name__ == "__main__":
    main(sys.argv[1])
