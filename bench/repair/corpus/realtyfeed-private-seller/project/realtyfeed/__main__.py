import json
import sys

from .convert import to_row
from .table import write_rows


def main(argv):
    if len(argv) != 1:
        print("usage: python -m realtyfeed FEED.json", file=sys.stderr)
        return 2
    with open(argv[0], encoding="utf-8") as source:
        feed = json.load(source)
    write_rows((to_row(listing, feed["portal"]) for listing in feed["listings"]), sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
