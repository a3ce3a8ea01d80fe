import asyncio
import logging
import time

from tilewarmer.warm import warm

log = logging.getLogger("tilewarmer")


class Worker:
    def __init__(self, fetch, zooms, pause=900):
        self.fetch = fetch
        self.zooms = zooms
        self.pause = pause

    def once(self):
        statuses = asyncio.run(warm(self.fetch, self.zooms))
        log.info("warmed: %s", dict(statuses))
        return statuses

    def rounds(self, count=None):
        done = 0
        while count is None or done < count:
            self.once()
            done += 1
            time.sleep(self.pause)
