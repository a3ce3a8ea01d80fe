import argparse
from datetime import date

from leases.lease import load
from leases.renewals import renew_all


def main():
    parser = argparse.ArgumentParser(prog="leases")
    parser.add_argument("file")
    parser.add_argument("--on", type=date.fromisoformat, default=date.today())
    arguments = parser.parse_args()
    done, running_out = renew_all(load(arguments.file), arguments.on)
    for lease in done:
        print(f"{lease.unit} {lease.tenant}: until {lease.until}, {lease.rent}")
    for lease in running_out:
        print(f"{lease.unit} {lease.tenant}: runs out on {lease.until}")


if __name__ == "__main__":
    main()
