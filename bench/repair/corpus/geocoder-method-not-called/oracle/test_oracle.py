import httpx

from geocoder.client import Geocoder
from geocoder.trips import described


def geocoder(results):
    answer = lambda request: httpx.Response(200, json={"results": results})
    return Geocoder(httpx.Client(base_url="https://geo.test", transport=httpx.MockTransport(answer)))


def test_reverse():
    assert geocoder([{"label": "Kiel"}, {"label": "Gaarden"}]).reverse(54.3, 10.1) == "Kiel"
    assert geocoder([]).reverse(0, 0) is None
    assert described({"from": (1, 1), "to": (2, 2)}, geocoder([])) == "at sea - at sea"
