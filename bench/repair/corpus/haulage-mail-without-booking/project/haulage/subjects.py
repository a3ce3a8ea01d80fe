"""What can be read from the subject of a mail to dispatch."""

import re

BOOKING = re.compile(r"\bHL-(\d{6})\b", re.IGNORECASE)
PALLETS = re.compile(r"\b(\d+)\s*(?:pallets|plt)\b", re.IGNORECASE)


def booking_number(subject):
    """Number of the booking a subject speaks of; None where it names none."""
    return BOOKING.search(subject).group(1)


def pallet_count(subject):
    """How many pallets a subject announces; None where it announces none."""
    found = PALLETS.search(subject)
    return int(found.group(1)) if found else None


def is_reply(subject):
    return subject.lower().startswith(("re:", "aw:", "sv:"))
