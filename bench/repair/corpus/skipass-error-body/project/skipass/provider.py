"""Client of the lift company. It answers 200 to everything; what went wrong stands in `error`."""

import httpx


class ProviderRefused(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


class Provider:
    def __init__(self, transport=None):
        self._http = httpx.Client(base_url="https://lifts.example/api", transport=transport)

    def buy(self, resort, days):
        answer = self._http.post("/passes", json={"resort": resort, "days": days}).json()
        if "error" in answer:
            raise ProviderRefused(answer["error"])
        return answer["pass"]["number"]

    def price(self, resort, days):
        answer = self._http.get("/prices", params={"resort": resort, "days": days}).json()
        return answer["price"]["cents"]
