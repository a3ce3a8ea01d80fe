import httpx


class Geocoder:
    def __init__(self, http: httpx.Client):
        self._http = http

    def search(self, text: str) -> list[dict]:
        body = self._http.get("/search", params={"q": text}).json()
        return [{"label": one["label"], "lat": one["lat"], "lon": one["lon"]} for one in body["results"]]

    def reverse(self, lat: float, lon: float) -> str | None:
        """Label of the place, None in the open sea."""
        body = self._http.get("/reverse", params={"lat": lat, "lon": lon}).json
        if not body["results"]:
            return None
        return body["results"][0]["label"]
