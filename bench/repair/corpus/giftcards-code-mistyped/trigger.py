from fastapi.testclient import TestClient

from giftcards.main import create_app

TestClient(create_app("sqlite://"), raise_server_exceptions=False).get("/cards/GC-0O00-1/balance")
