from __future__ import annotations

import httpx

BASE = "https://portal.brightwell-foundation.example/api"


class Portal:
    def __init__(self, client: httpx.Client | None = None):
        self._client = client or httpx.Client(base_url=BASE, timeout=10)

    def grants(self) -> list[dict]:
        found, page = [], 1
        while page:
            answer = self._client.get("/grants", params={"page": page})
            answer.raise_for_status()
            body = answer.json()
            found += body["grants"]
            page = body.get("next")
        return found
