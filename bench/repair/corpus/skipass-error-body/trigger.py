import httpx

from skipass.provider import Provider
from skipass.web import create_app

transport = httpx.MockTransport(lambda request: httpx.Response(200, json={"error": "too_many_days"}))
create_app(Provider(transport)).test_client().get("/prices/aurach/40")
