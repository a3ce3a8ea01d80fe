import sys
from collections import Counter
from pathlib import Path

from membership import members, payments


def unpaid(folder: Path):
    paid: Counter = Counter()
    for path in sorted(folder.glob("payments-*.csv")):
        paid.update(payments.load(path))
    for path in sorted(folder.glob("members-*.csv")):
        for member in members.load(path):
            if not paid[member.number]:
                yield member


if __name__ == "__main__":
    for member in unpaid(Path(sys.argv[1])):
        print(f"{member.number:>5}  {member.name}, {member.town}")
