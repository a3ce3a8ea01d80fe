import json
import sys

from lights import feed, totals


def main(argv=None):
    (path,) = argv or sys.argv[1:]
    with open(path, encoding="utf-8") as lines:
        print(json.dumps(totals.totals(feed.read(lines)), sort_keys=True))


if __name__ == "__main__":
    main()
