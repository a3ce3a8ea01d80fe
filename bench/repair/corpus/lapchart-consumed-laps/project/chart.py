import sys

from laps import parse, teams
from stats import chart

with open(sys.argv[1], encoding="utf-8") as log:
    laps = parse(log)
    print("Teams: " + ", ".join(teams(laps)))
    for line in chart(laps):
        print(line)
