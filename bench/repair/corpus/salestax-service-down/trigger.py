import httpx
from fastapi.testclient import TestClient

from salestax.main import create_app


def maintenance(request):
    return httpx.Response(503, text="Service Unavailable: scheduled maintenance", request=request)


client = httpx.Client(base_url="http://tax.internal.example", transport=httpx.MockTransport(maintenance))
TestClient(create_app(client), raise_server_exceptions=False).post("/sales/tax", json={"region": "TX", "cents": 129900})
