import argparse
from datetime import date

from timelog import __version__
from timelog.report import hours_per_client
from timelog.storage import load


def build_parser():
    parser = argparse.ArgumentParser(prog="timelog")
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--file", default="entries.json")
    commands = parser.add_subparsers(dest="command", required=True)

    report = commands.add_parser("report", help="hours for each client")
    report.add_argument("--since", metavar="DATE")
    report.add_argument("--until", metavar="DATE")
    report.add_argument("--client")

    commands.add_parser("clients", help="names of all clients")
    return parser


def main(argv=None):
    args = build_parser().parse_args(argv)
    entries = load(args.file)
    if args.command == "clients":
        for name in sorted({entry.client for entry in entries}):
            print(name)
        return 0

    since = date.fromisoformat(args.since)
    until = date.fromisoformat(args.until) if args.until else None
    totals = hours_per_client(entries, since, until)
    if args.client:
        totals = {args.client: totals.get(args.client, 0)}
    for name, hours in sorted(totals.items()):
        print(f"{name:<20}{hours:>8.2f}")
    return 0
