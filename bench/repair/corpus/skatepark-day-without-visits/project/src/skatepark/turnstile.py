"""Reading of the turnstile's log: one line a visit, `HH:MM pass-number`."""

from collections import Counter


def visits(lines):
    for line in lines:
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        clock, number = line.split()
        yield int(clock[:2]), number


def per_hour(lines):
    return Counter(hour for hour, _ in visits(lines))
