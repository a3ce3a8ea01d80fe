import json
import sys

from coldchain.alarms import alarms_for
from coldchain.config import load_units


def main(path):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    units = load_units(document["units"])
    for alarm in alarms_for(units, document["readings"]):
        print(alarm)


if __name__ == "__main__":
    main(sys.argv[1])
