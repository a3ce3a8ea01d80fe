import re
from datetime import datetime

LINE = re.compile(r"^(?P<time>\S+) (?P<level>[A-Z]+) (?P<text>.*)$")


def parse(line):
    match = LINE.match(line)
    if match is None:
        return None
    return {
        "time": datetime.fromisoformat(match["time"]),
        "level": match["level"],
        "text": match["text"],
    }


def entries(lines):
    for line in lines:
        entry = parse(line.rstrip("\n"))
        if entry:
            yield entry
