import httpx
from fastapi.testclient import TestClient

from ratesvc.carrier import Carrier
from ratesvc.main import app, carrier


def slow(request):
    raise httpx.ReadTimeout("The read operation timed out", request=request)


http = httpx.Client(base_url="https://carrier.test", transport=httpx.MockTransport(slow))
app.dependency_overrides[carrier] = lambda: Carrier(http)
TestClient(app, raise_server_exceptions=False).get("/quotes?grams=1200&country=AT")
