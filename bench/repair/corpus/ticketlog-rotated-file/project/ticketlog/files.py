import gzip
from pathlib import Path


def open_log(path):
    path = Path(path)
    if path.suffix == ".gz":
        return gzip.open(path)
    return open(path, encoding="utf-8")


def read_lines(paths):
    for path in paths:
        with open_log(path) as file:
            for line in file:
                if line.strip():
                    yield line
