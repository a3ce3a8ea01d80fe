import sys

from worker.handlers import handle
from worker.outbox import Outbox


def run(lines, outbox):
    for line in lines:
        if line.strip():
            handle(line.strip(), outbox)
    return outbox


def main(argv):
    with open(argv[1], encoding="utf-8") as file:
        outbox = run(file, Outbox())
    print(f"{len(outbox.sent)} sent, {len(outbox.aside)} put aside")


if __name__ == "__main__":
    main(sys.argv)
