import re

REFERENCE = re.compile(r"\[#(\d+)\]")
SENDER = re.compile(r"<([^<>]+)>\s*$")


def sender_address(header):
    match = SENDER.search(header)
    if match:
        return match.group(1).lower()
    return header.strip().lower()


def ticket_number(subject):
    """Number of the ticket that the subject refers to, if any."""
    return int(REFERENCE.search(subject).group(1))


def clean_subject(subject):
    subject = REFERENCE.sub("", subject)
    return re.sub(r"^\s*((re|fwd?|aw)\s*:\s*)+", "", subject, flags=re.IGNORECASE).strip()
