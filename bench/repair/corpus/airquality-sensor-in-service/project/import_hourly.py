"""Hourly import of the stations' file, started by cron."""
import json
import sys

from airquality.index import index_of, name_of
from airquality.reader import read


def main():
    result = []
    for measured in read(sys.argv[1]):
        index = index_of(measured)
        result.append({"station": measured.station, "index": index, "name": name_of(index)})
    json.dump(result, sys.stdout, indent=2)
    print()


if __name__ == "__main__":
    main()
