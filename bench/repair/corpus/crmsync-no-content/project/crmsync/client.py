import httpx


class CrmError(Exception):
    pass


class CrmClient:
    def __init__(self, http: httpx.Client):
        self._http = http

    def contact(self, contact_id: str) -> dict | None:
        response = self._http.get(f"/contacts/{contact_id}")
        if response.status_code == 404:
            return None
        return self._body(response)

    def delete(self, contact_id: str) -> dict | None:
        """The deleted contact where the service tells it, else None."""
        response = self._http.delete(f"/contacts/{contact_id}")
        if response.status_code == 204:
            return None
        return self._body(response)

    def update(self, contact_id: str, fields: dict) -> dict | None:
        """The contact as it is now where the service tells it, else None."""
        return self._body(self._http.patch(f"/contacts/{contact_id}", json=fields))

    def _body(self, response: httpx.Response) -> dict:
        if response.is_error:
            raise CrmError(f"CRM answered {response.status_code}")
        return response.json()
