import re
from collections import namedtuple

Job = namedtuple("Job", "printer user pages")
Toner = namedtuple("Toner", "printer colour percent")

JOB = re.compile(r"(\S+) printed (\d+) pages? for (\w+)")
TONER = re.compile(r"(\S+) toner (cyan|magenta|yellow|black) at (\d+)%")


class UnknownLine(ValueError):
    pass


def parse_toner(line):
    m = TONER.match(line)
    if not m:
        raise UnknownLine(line)
    return Toner(m.group(1), m.group(2), int(m.group(3)))


def parse_job(line):
    m = JOB.match(line)
    return Job(m.group(1), m.group(3), int(m.group(2)))


def parse(line):
    return parse_toner(line) if " toner " in line else parse_job(line)
