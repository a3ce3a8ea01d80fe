import httpx


class CarrierDown(Exception):
    """The carrier cannot be asked at the moment; main.py answers 503."""


class Carrier:
    def __init__(self, http: httpx.Client):
        self._http = http

    def track(self, number: str) -> dict:
        try:
            return self._http.get(f"/track/{number}").raise_for_status().json()
        except (httpx.TransportError, httpx.HTTPStatusError) as error:
            raise CarrierDown("tracking") from error

    def quote(self, grams: int, country: str) -> dict:
        try:
            response = self._http.post("/quotes", json={"grams": grams, "to": country})
            return response.raise_for_status().json()
        except (httpx.ConnectError, httpx.HTTPStatusError) as error:
            raise CarrierDown("quotes") from error
