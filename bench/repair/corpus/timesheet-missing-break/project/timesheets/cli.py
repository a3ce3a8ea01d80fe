import json
import sys

from timesheets.report import render
from timesheets.totals import totals


def main(argv=None):
    path = (argv or sys.argv[1:])[0]
    with open(path, encoding="utf-8") as file:
        sheet = json.load(file)
    print(render(sheet["week"], totals(sheet["entries"])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
