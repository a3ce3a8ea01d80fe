from fastapi.testclient import TestClient

from apothecary.api import app

medicines = [{"name": "Ibuprofen 400", "form": "tablet", "amount": 2}, {"name": "Bepanthen", "form": "ointment"}]
TestClient(app, raise_server_exceptions=False).post("/labels", json={"patient": "J. Roth", "medicines": medicines})
