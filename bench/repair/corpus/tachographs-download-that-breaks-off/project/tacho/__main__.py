import sys
from pathlib import Path

from tacho.records import Malformed, drives
from tacho.report import render


def read_folder(folder):
    read, rejected = [], []
    for path in sorted(Path(folder).glob("*.txt")):
        with path.open(encoding="utf-8") as file:
            try:
                read.extend(list(drives(file)))
            except Malformed as error:
                rejected.append((path.name, str(error)))
    return read, rejected


if __name__ == "__main__":
    print(render(*read_folder(sys.argv[1])))
