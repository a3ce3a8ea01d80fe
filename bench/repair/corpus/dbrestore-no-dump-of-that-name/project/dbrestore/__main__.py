import argparse
import sys
from pathlib import Path

from dbrestore.dumps import latest, of_day
from dbrestore.errors import RestoreError
from dbrestore.restore import restore


def main() -> int:
    parser = argparse.ArgumentParser(prog="dbrestore")
    parser.add_argument("database")
    parser.add_argument("day", nargs="?")
    parser.add_argument("--folder", type=Path, default=Path("/var/backups"))
    parser.add_argument("--target", default=":memory:")
    arguments = parser.parse_args()
    try:
        if arguments.day:
            dump = of_day(arguments.folder, arguments.database, arguments.day)
        else:
            dump = latest(arguments.folder, arguments.database)
        tables = restore(dump, arguments.target)
    except RestoreError as error:
        print(f"dbrestore: {error}", file=sys.stderr)
        return 2
    print(f"{dump.name}: {', '.join(tables)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
