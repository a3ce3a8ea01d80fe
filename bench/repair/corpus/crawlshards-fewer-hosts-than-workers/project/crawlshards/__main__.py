import argparse

from crawlshards.assign import assign
from crawlshards.hosts import read_hosts


def main():
    parser = argparse.ArgumentParser(prog="crawlshards")
    parser.add_argument("hosts")
    parser.add_argument("--workers", type=int, default=4)
    args = parser.parse_args()
    if args.workers < 1:
        parser.error("at least one worker is needed")
    plan = assign(read_hosts(args.hosts), args.workers)
    for number, hosts in enumerate(plan.hosts):
        if hosts:
            print(f"worker {number}: {' '.join(hosts)}")
    print(f"{plan.busy()} of {plan.workers} workers are busy")


if __name__ == "__main__":
    main()
