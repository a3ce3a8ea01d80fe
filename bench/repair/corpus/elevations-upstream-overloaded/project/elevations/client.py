import logging
import time

import httpx

log = logging.getLogger(__name__)

TRIES = 3


class Heights:
    """Heights of points, from a public service that is sometimes busy."""

    def __init__(self, http: httpx.Client, pause: float = 1.0):
        self.http = http
        self.pause = pause

    def of(self, points: list[tuple[float, float]]) -> list[float]:
        locations = "|".join(f"{lat:.5f},{lon:.5f}" for lat, lon in points)
        for attempt in range(1, TRIES + 1):
            response = self.http.get("/v1/srtm30m", params={"locations": locations})
            if response.status_code != 503 or attempt == TRIES:
                break
            log.info("busy, attempt %d", attempt)
            time.sleep(self.pause * attempt)
        response.raise_for_status()
        return [row["elevation"] for row in response.json()["results"]]
