import asyncio
import sys

from pingsweep.probe import Target
from pingsweep.sweep import sweep


def load(path):
    with open(path) as file:
        rows = [line.split() for line in file if line.strip()]
    return [Target(name, host, int(port)) for name, host, port in rows]


def main():
    answers = asyncio.run(sweep(load(sys.argv[1])))
    for answer in answers:
        print(f"{answer.target.name:<12} {answer.state}")


if __name__ == "__main__":
    main()
