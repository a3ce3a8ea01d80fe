import httpx

from geocoder.client import Geocoder
from geocoder.trips import described


class Fixed:
    def reverse(self, lat, lon):
        return "Kiel" if lat > 50 else None


def test_search():
    answer = lambda request: httpx.Response(200, json={"results": [{"label": "Kiel", "lat": 54.3, "lon": 10.1, "x": 1}]})
    http = httpx.Client(base_url="https://geo.test", transport=httpx.MockTransport(answer))
    assert Geocoder(http).search("kiel") == [{"label": "Kiel", "lat": 54.3, "lon": 10.1}]


def test_described():
    assert described({"from": (54, 10), "to": (0, 0)}, Fixed()) == "Kiel - at sea"
