import httpx

from kelpfarm.lab import Lab
from kelpfarm.water import report


def answer(request):
    if request.url.params["bed"] == "new":
        return httpx.Response(404)
    return httpx.Response(200, json={"samples": [{"day": "mon", "celsius": 15.9}, {"day": "tue", "celsius": 17.0}]})


def test_report():
    lab = Lab(httpx.Client(base_url="http://lab", transport=httpx.MockTransport(answer)))
    assert report(lab, ["north", "new"]) == {"north": ["tue"], "new": []}
