"""Client of the bank's interface for positions in foreign currency."""
import logging
import time

import httpx

from fxhedge import settings

log = logging.getLogger(__name__)


class BankClient:
    def __init__(self, http: httpx.Client, attempts: int = settings.ATTEMPTS, pause: float = 0.2):
        self.http = http
        self.attempts = attempts
        self.pause = pause

    def positions(self) -> list[dict]:
        for attempt in range(1, self.attempts + 1):
            try:
                response = self.http.get("/positions")
                response.raise_for_status()
                return response.json()["positions"]
            except (httpx.TransportError, httpx.HTTPStatusError) as error:
                if attempt == self.attempts:
                    raise
                log.warning("attempt %d failed: %s", attempt, error)
                time.sleep(self.pause * attempt)
        raise AssertionError("unreachable")
