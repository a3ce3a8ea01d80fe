from typing import Any

import httpx


class DirectoryClient:
    def __init__(self, http: httpx.AsyncClient) -> None:
        self._http = http

    async def list_ids(self) -> list[str]:
        response = await self._http.get("/people")
        response.raise_for_status()
        return response.json()

    async def profile(self, person_id: str) -> dict[str, Any] | None:
        """``None`` where the directory does not know the person."""
        response = await self._http.get(f"/people/{person_id}")
        if response.status_code == 404:
            return None
        response.raise_for_status()
        return response.json()
