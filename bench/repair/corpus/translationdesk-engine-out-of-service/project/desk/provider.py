import os

import httpx


class Provider:
    """The machine translation that we rent."""

    def __init__(self, url=None, key=None, transport=None):
        self._client = httpx.Client(
            base_url=url or os.environ.get("TRANSLATION_URL", "https://mt.example.com"),
            headers={"X-Api-Key": key or os.environ.get("TRANSLATION_KEY", "")},
            timeout=20,
            transport=transport,
        )

    def translate(self, text, source, target):
        response = self._client.post("/v2/translate", json={"q": text, "from": source, "to": target})
        response.raise_for_status()
        return response.json()["translation"]
