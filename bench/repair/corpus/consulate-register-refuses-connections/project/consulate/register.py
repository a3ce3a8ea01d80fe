import logging
import time

import httpx

log = logging.getLogger(__name__)

TRIES = 3


class Register:
    def __init__(self, url, transport=None, pause=0.05):
        self.client = httpx.Client(base_url=url, timeout=10, transport=transport)
        self.pause = pause

    def issued(self, day):
        """Visas that were issued on the day. A register that cannot be reached is tried again, then it is told."""
        for attempt in range(1, TRIES + 1):
            try:
                answer = self.client.get("/visas", params={"issued": day.isoformat()})
                answer.raise_for_status()
                return answer.json()
            except httpx.TransportError as error:
                if attempt == TRIES:
                    raise
                log.warning("register not reached (%s), try %d", error, attempt)
                time.sleep(self.pause * attempt)
