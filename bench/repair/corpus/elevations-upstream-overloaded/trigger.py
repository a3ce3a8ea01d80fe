import httpx
from fastapi.testclient import TestClient

from elevations.app import create_app
from elevations.client import Heights

transport = httpx.MockTransport(lambda request: httpx.Response(503, text="upstream connect error", request=request))
heights = Heights(httpx.Client(transport=transport, base_url="https://heights.example.org"), pause=0)
TestClient(create_app(heights)).post("/profile", json={"points": [[47.1, 11.2], [47.2, 11.3]]})
