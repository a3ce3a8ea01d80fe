"""Calls for proposals. A call without a deadline is open all year and comes after those that close."""

from dataclasses import dataclass
from datetime import date


@dataclass
class Call:
    title: str
    topic: str
    deadline: date | None


CALLS = [
    Call("Coral reefs", "ocean", date(2026, 9, 30)),
    Call("Small museums", "culture", None),
    Call("Kelp", "ocean", date(2026, 3, 31)),
    Call("Ship archives", "culture", date(2026, 6, 1)),
    Call("Deep sea", "ocean", date(2026, 12, 15)),
]


def of_topic(topic):
    return [call for call in CALLS if call.topic == topic]


def by_deadline(calls):
    return sorted(calls, key=lambda call: call.deadline)
