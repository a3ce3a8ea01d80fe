"""Plays a day of jobs through the pool and tells who got what."""
import json
import sys

from gpuleases.simulation import simulate

if __name__ == "__main__":
    with open(sys.argv[1]) as file:
        plan = json.load(file)
    for line in simulate(plan["gpus"], plan["lease"], plan["jobs"]):
        print(line)
