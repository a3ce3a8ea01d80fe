import argparse
from datetime import date

from moversquote.jobs import load, quote


def requote(jobs, today):
    changes = []
    for job in jobs:
        if job.is_stale(today):
            changes.append((job, quote(job, today, floors=job.floors)))
    return changes


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("file")
    parser.add_argument("--today", type=date.fromisoformat, default=date.today())
    arguments = parser.parse_args()
    for job, change in requote(load(arguments.file), arguments.today):
        print(f"{job.id} {job.customer}: {job.price} ({change:+})")


if __name__ == "__main__":
    main()
