import logging

from bookvan.letters import letter

log = logging.getLogger(__name__)


def nightly(holds, today, send=print):
    """Run by the scheduler; a night that fails must not stop it."""
    try:
        for book in holds.expire(today):
            send(letter(book))
    except Exception:
        log.exception("nightly job of day %s", today)
