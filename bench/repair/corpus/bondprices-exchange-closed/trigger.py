import httpx

from bondprices.client import Exchange
from bondprices.nightly import update

transport = httpx.MockTransport(lambda request: httpx.Response(503, text="Service Unavailable: market data maintenance"))
update({"DE0001102580": None, "FR0013508470": None}, Exchange(transport))
