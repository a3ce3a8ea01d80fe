import httpx

from geocoder.client import Geocoder
from geocoder.trips import described

answer = lambda request: httpx.Response(200, json={"results": [{"label": "Kiel"}]})
http = httpx.Client(base_url="https://geo.test", transport=httpx.MockTransport(answer))
described({"from": (54.3, 10.1), "to": (55.6, 12.5)}, Geocoder(http))
