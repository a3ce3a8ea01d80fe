import argparse
import sys

from rsyncjobs.command import command_of
from rsyncjobs.config import read_config
from rsyncjobs.retry import run_with_retries, waits


def main() -> int:
    parser = argparse.ArgumentParser(prog="rsyncjobs")
    parser.add_argument("config")
    parser.add_argument("--plan", action="store_true")
    options = parser.parse_args()
    config = read_config(options.config)
    failed = []
    for job in config["job"]:
        command = command_of(config, job)
        if options.plan:
            print(job["name"], " ".join(command))
            print("  waits:", ", ".join(f"{seconds} s" for seconds in waits(config["retry"])) or "none")
        elif not run_with_retries(command, config["retry"]):
            failed.append(job["name"])
    for name in failed:
        print(f"{name} failed", file=sys.stderr)
    return 1 if failed else 0


sys.exit(main())
