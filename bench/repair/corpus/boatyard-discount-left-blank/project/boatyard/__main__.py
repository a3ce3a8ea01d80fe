import json
import sys

from boatyard.invoice import line, saved
from boatyard.parse import job_of


def main(path):
    with open(path, encoding="utf-8") as file:
        jobs = [job_of(entry) for entry in json.load(file)]
    for job in jobs:
        print(line(job))
    print(f"saved: {saved(jobs)}")


main(sys.argv[1])
