import json
from dataclasses import dataclass, field


@dataclass
class Feed:
    messages: list = field(default_factory=list)
    unreadable: int = 0


def is_message(value):
    return isinstance(value, dict) and "station" in value and "kind" in value


def read(lines):
    """Messages of a feed, and how many of its lines could not be read. Empty lines are nothing at all."""
    feed = Feed()
    for line in lines:
        if not line.strip():
            continue
        message = json.loads(line)
        if is_message(message):
            feed.messages.append(message)
        else:
            feed.unreadable += 1
    return feed
