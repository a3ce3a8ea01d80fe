import sys

from watermeters import consumption, store


def report(connection, month):
    for meter in store.meters(connection):
        rows = store.readings(connection, meter["id"], month)
        yield {
            "flat": meter["flat"],
            "litres": consumption.total(rows),
            "peak": consumption.peak(rows),
            "missing": consumption.days_missing(rows),
        }


def main(argv):
    script, month = argv
    for row in report(store.open_memory(script), month):
        print(f"{row['flat']:<6}{row['litres']:>8} l  peak {row['peak'] or '-':<10}  missing {row['missing']}")


if __name__ == "__main__":
    main(sys.argv[1:])
