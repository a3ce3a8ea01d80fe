import httpx


class Provider:
    def __init__(self, api_key, transport=None):
        self.http = httpx.Client(
            base_url="https://api.fax.example.com",
            headers={"Authorization": f"Bearer {api_key}"},
            transport=transport,
        )

    def unread(self):
        response = self.http.get("/faxes", params={"state": "unread"})
        response.raise_for_status()
        return response.json()["faxes"]
