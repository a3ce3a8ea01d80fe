import sys
from pathlib import Path

from ledgersplit.bank import read_export
from ledgersplit.months import by_month


def main(folder):
    for path in sorted(Path(folder).glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            months = by_month(read_export(file))
        print(f"{path.stem}: {len(months)} months")
        for month, total in months.items():
            print(f"  {month} {total:>12}")


if __name__ == "__main__":
    main(sys.argv[1])
