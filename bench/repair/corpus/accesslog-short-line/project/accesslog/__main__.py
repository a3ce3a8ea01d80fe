import argparse

from accesslog.parse import Reader
from accesslog.report import Report, render


def main():
    parser = argparse.ArgumentParser(prog="accesslog")
    parser.add_argument("file")
    parser.add_argument("--top", type=int, default=5)
    parser.add_argument("--status", type=int)
    arguments = parser.parse_args()

    reader = Reader()
    report = Report()
    with open(arguments.file, encoding="utf-8", errors="replace") as file:
        for hit in reader.read(file):
            if arguments.status is None or hit.status == arguments.status:
                report.add(hit)
    print(render(report, arguments.top))
    if reader.unreadable:
        print(f"{reader.unreadable} lines could not be read")


main()
