import os

import httpx

URL = os.environ.get("ROADS_URL", "https://roads.example.net")


class Authority:
    def __init__(self, transport=None):
        self._client = httpx.AsyncClient(base_url=URL, timeout=5, transport=transport)

    async def state_of(self, road: str) -> dict | None:
        """What the authority says about a road; None where it does not know it."""
        answer = await self._client.get(f"/v2/roads/{road}")
        if answer.status_code == 404:
            return None
        answer.raise_for_status()
        return answer.json()

    async def close(self):
        await self._client.aclose()
