import re
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote, urlsplit

LINE = re.compile(
    r'(?P<host>\S+) \S+ (?P<user>\S+) \[(?P<time>[^\]]+)\] "(?P<request>[^"]*)" (?P<status>\d{3}) (?P<size>\d+|-)'
    r'(?: "(?P<referrer>[^"]*)" "(?P<agent>[^"]*)")?'
)
TIME = "%d/%b/%Y:%H:%M:%S %z"


@dataclass(frozen=True)
class Hit:
    host: str
    user: str | None
    time: datetime
    method: str
    path: str
    status: int
    size: int
    referrer: str | None
    agent: str | None

    @property
    def is_error(self):
        return self.status >= 500


def empty_to_none(text):
    return None if text in (None, "", "-") else text


def path_of(target):
    """The path alone, without its parameters and with its letters as they are read."""
    return unquote(urlsplit(target).path) or "/"


def parse_line(line):
    """The hit of a line; None where the line is not one of the format."""
    found = LINE.match(line)
    if found is None:
        return None
    words = found["request"].split()
    method = words[0]
    target = words[1]
    try:
        time = datetime.strptime(found["time"], TIME)
    except ValueError:
        return None
    return Hit(
        host=found["host"],
        user=empty_to_none(found["user"]),
        time=time,
        method=method.upper(),
        path=path_of(target),
        status=int(found["status"]),
        size=0 if found["size"] == "-" else int(found["size"]),
        referrer=empty_to_none(found["referrer"]),
        agent=empty_to_none(found["agent"]),
    )


class Reader:
    def __init__(self):
        self.unreadable = 0

    def read(self, lines):
        for line in lines:
            line = line.strip()
            if not line:
                continue
            hit = parse_line(line)
            if hit is None:
                self.unreadable += 1
                continue
            yield hit
