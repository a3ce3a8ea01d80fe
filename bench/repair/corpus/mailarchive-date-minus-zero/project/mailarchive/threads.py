from collections import defaultdict

from mailarchive.message import Mail


def root(subject: str) -> str:
    while subject.lower().startswith("re:"):
        subject = subject[3:].strip()
    return subject


def threads(mails: list[Mail]) -> list[tuple[str, list[Mail]]]:
    """The threads, each in the order of its messages; the thread that began last comes first."""
    found: dict[str, list[Mail]] = defaultdict(list)
    for mail in sorted(mails, key=lambda one: one.sent):
        found[root(mail.subject)].append(mail)
    return sorted(found.items(), key=lambda pair: pair[1][0].sent, reverse=True)
