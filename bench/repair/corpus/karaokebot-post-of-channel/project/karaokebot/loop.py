import logging

from karaokebot import commands
from karaokebot.updates import parse

log = logging.getLogger(__name__)


def run_once(source):
    """Answers all that has come in; one bad update must not stop the evening."""
    for raw in source.updates():
        message = parse(raw)
        if message is None:
            continue
        try:
            reply = commands.dispatch(message)
        except Exception:
            log.exception("update %s failed", raw["update_id"])
            continue
        if reply:
            source.send(message["chat"], reply)
