import json
import sys

from jobrunner.config import load
from jobrunner.report import render
from jobrunner.run import run_all


def main(argv):
    config = load(argv[1])
    with open(argv[2], encoding="utf-8") as file:
        jobs = json.load(file)
    outcomes = run_all(jobs, config)
    print(render(outcomes, config["report"]))
    return 1 if any(outcome.state != "done" for outcome in outcomes) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
