import json
import sys

from taskqueue.jobs import JobQueue


def drain(jobs):
    queue = JobQueue()
    for job in jobs:
        queue.put(job)
    done = []
    while (job := queue.take()) is not None:
        done.append(job["name"])
    return done


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print(", ".join(drain(json.load(file))))
