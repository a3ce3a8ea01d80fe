import logging

from flatshare.chores import load, next_of, when
from flatshare.digest import digest

log = logging.getLogger("flatshare")


class Bot:
    def __init__(self, path, send):
        self.path = path
        self.send = send

    async def tick(self, room):
        """Called by the scheduler on Sunday evenings."""
        try:
            await self.send(room, digest(load(self.path)))
        except Exception:
            log.exception("no digest for %s", room)

    async def on_message(self, room, who, text):
        if text.strip() != "!next":
            return
        chore = next_of(load(self.path), who)
        await self.send(room, f"{when(chore)} {chore.title}" if chore else "Nothing, enjoy.")
