from fastapi.testclient import TestClient

from quoteswarm.carriers import Carrier
from quoteswarm.main import create_app

carriers = [Carrier("Albatros", 120, 3), Carrier("Condor", 310, 1, is_up=False)]
TestClient(create_app(carriers), raise_server_exceptions=False).get("/fastest", params={"kilos": 4})
