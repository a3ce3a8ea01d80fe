import json
from dataclasses import dataclass


class BrokenJob(Exception):
    pass


@dataclass(frozen=True)
class Job:
    kind: str
    address: str
    text: str


def decode(line):
    try:
        data = json.loads(line)
        return Job(data["kind"], data["address"], data.get("text", ""))
    except (ValueError, KeyError, TypeError) as error:
        raise BrokenJob(str(error)) from error
