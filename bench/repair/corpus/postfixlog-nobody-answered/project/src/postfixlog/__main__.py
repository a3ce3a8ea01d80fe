import sys

from .parser import parse
from .stats import Stats


def main(path: str) -> None:
    stats = Stats()
    with open(path, errors="replace") as log:
        for line in log:
            delivery = parse(line)
            if delivery:
                stats.count(delivery)
    for line in stats.lines():
        print(line)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "/var/log/mail.log")
