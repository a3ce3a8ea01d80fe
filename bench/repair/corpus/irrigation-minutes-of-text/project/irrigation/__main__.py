import sys

from irrigation.config import load
from irrigation.plan import plan

if __name__ == "__main__":
    start, valves = load(sys.argv[1])
    for line in plan(start, valves):
        print(line)
