import re
from collections import namedtuple

Reply = namedtuple("Reply", "juror answer sender")

JUROR = re.compile(r"\bJ-(\d{5})\b")
ANSWER = re.compile(r"\b(ATTEND|DEFER|EXCUSE)\b")


class Unreadable(Exception):
    """A mail that a clerk has to read."""


def parse(mail):
    juror = JUROR.search(mail["subject"])
    answer = ANSWER.search(mail["body"])
    if not answer:
        raise Unreadable("no answer in the text")
    return Reply(int(juror.group(1)), answer.group(1).lower(), mail["from"])
