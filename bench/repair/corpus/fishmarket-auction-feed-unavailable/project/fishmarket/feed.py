import time

import httpx

TRANSIENT = {429, 502, 503, 504}


class Feed:
    def __init__(self, url, attempts=4, pause=5.0, transport=None):
        self.http = httpx.Client(base_url=url, timeout=20, transport=transport)
        self.attempts = attempts
        self.pause = pause

    def prices(self, market):
        for attempt in range(1, self.attempts + 1):
            answer = self.http.get(f"/markets/{market}/prices")
            if answer.status_code not in TRANSIENT or attempt == self.attempts:
                break
            time.sleep(self.pause * attempt)
        answer.raise_for_status()
        return answer.json()["prices"]
