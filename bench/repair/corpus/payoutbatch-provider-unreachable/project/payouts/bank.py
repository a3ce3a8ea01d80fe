import httpx


class Bank:
    def __init__(self, base_url, transport=None):
        self._client = httpx.Client(base_url=base_url, timeout=10.0, transport=transport)

    def transfer(self, reference, iban, amount):
        response = self._client.post(
            "/transfers", json={"reference": reference, "iban": iban, "amount": str(amount)}
        )
        response.raise_for_status()
        return response.json()["id"]
