import argparse
import sys
from datetime import date

from janitor.agenda import agenda, by_house, overdue
from janitor.jobs import load


def row(job):
    day = job.by.isoformat() if job.by else "-"
    return f"{day:<12}{job.house:<15}{job.text}{' (!)' if job.urgent else ''}"


def main(argv=None, out=None):
    parser = argparse.ArgumentParser(prog="janitor")
    parser.add_argument("command", choices=["agenda", "overdue", "houses"])
    parser.add_argument("jobs")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today())
    options = parser.parse_args(argv)
    out = out or sys.stdout
    jobs = load(options.jobs)
    if options.command == "houses":
        for house, reported in sorted(by_house(jobs).items()):
            print(f"{house}: {len(reported)}", file=out)
        return 0
    chosen = agenda(jobs) if options.command == "agenda" else overdue(jobs, options.today)
    for job in chosen:
        print(row(job), file=out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
