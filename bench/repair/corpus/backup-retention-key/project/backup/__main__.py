import datetime as dt
import sys

from backup import plans
from backup.archive import listing
from backup.rotation import doomed


def main(argv):
    plan = plans.load(argv[1])
    today = dt.date.fromisoformat(argv[2])
    for name in doomed(listing(plan), plan, today):
        print(f"delete {name}")


if __name__ == "__main__":
    main(sys.argv)
