import csv
import json
import sys

from cablerepair.crews import Crew
from cablerepair.planner import Planner


def main(crews_path, faults_path):
    with open(crews_path) as f:
        crews = [Crew(**one) for one in json.load(f)]
    planner = Planner(crews)
    with open(faults_path, newline="") as f:
        for fault in csv.DictReader(f):
            planner.assign(fault)
    for fault, crew in planner.assigned:
        print("%s: %s" % (fault["id"], crew.name))
    for fault in planner.waiting:
        print("%s: waits" % fault["id"])


if __name__ == "__main__":
    main(*sys.argv[1:])
