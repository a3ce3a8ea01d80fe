"""Reads lines of a web server's log and counts what was asked for."""

import re
from collections import Counter

LINE = re.compile(r'(\S+) \S+ \S+ \[([^\]]+)\] "([A-Z]+) (\S+) [^"]*" (\d{3}) (\d+|-)')
ASSET = re.compile(r".(css|js|png|svg)$")


def parse(line):
    """The parts of a line; None where it is not one of the log."""
    found = LINE.match(line)
    if not found:
        return None
    host, moment, method, address, status, size = found.groups()
    return {
        "host": host,
        "moment": moment,
        "method": method,
        "path": address.partition("?")[0],
        "status": int(status),
        "bytes": 0 if size == "-" else int(size),
    }


def is_asset(path):
    return ASSET.search(path) is not None


def page_views(lines):
    """How often each page was got with success; assets are no pages."""
    views = Counter()
    for entry in filter(None, map(parse, lines)):
        if entry["method"] == "GET" and entry["status"] < 300 and not is_asset(entry["path"]):
            views[entry["path"]] += 1
    return dict(views)


def traffic(lines):
    """Bytes sent to each host."""
    sent = Counter()
    for entry in filter(None, map(parse, lines)):
        sent[entry["host"]] += entry["bytes"]
    return dict(sent)
