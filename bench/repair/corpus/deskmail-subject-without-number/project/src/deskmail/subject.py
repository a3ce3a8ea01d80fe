import re

TICKET = re.compile(r"\[#(\d+)\]")
REPLY = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)


def ticket_number(subject: str) -> int | None:
    """Number in brackets that our own answers carry: 'Re: [#1004] Printer'."""
    return int(TICKET.search(subject).group(1))


def title(subject: str) -> str:
    bare = REPLY.sub("", TICKET.sub("", subject).strip())
    return " ".join(bare.split()) or "(no subject)"
