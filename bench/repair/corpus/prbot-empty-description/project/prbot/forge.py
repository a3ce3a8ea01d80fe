import os

import httpx


class Forge:
    def __init__(self, client=None):
        self._client = client or httpx.Client(
            base_url="https://api.github.com",
            headers={"Authorization": f"Bearer {os.environ.get('FORGE_TOKEN', '')}"},
            timeout=10,
        )

    def set_labels(self, repository, number, labels):
        path = f"/repos/{repository}/issues/{number}/labels"
        self._client.put(path, json={"labels": labels}).raise_for_status()

    def set_status(self, repository, sha, state, text):
        status = {"context": "checklist", "state": state, "description": text}
        self._client.post(f"/repos/{repository}/statuses/{sha}", json=status).raise_for_status()
