"""No-parking zones of the city. Without them nobody may be told where to park, so a failure is not hidden."""
import httpx

URL = "http://127.0.0.1:9/zones"
ATTEMPTS = 3


def load(client):
    for attempt in range(1, ATTEMPTS + 1):
        try:
            answer = client.get(URL)
            answer.raise_for_status()
            return [zone for zone in answer.json()["zones"] if zone["kind"] == "no-parking"]
        except httpx.TransportError:
            if attempt == ATTEMPTS:
                raise
