from fastapi.testclient import TestClient

from soillab.api import app
from soillab.database import Session
from soillab.models import Sample

with Session() as session:
    session.add(Sample(code="K-17", field="Long acre"))
    session.commit()

TestClient(app, raise_server_exceptions=False).get("/samples/K-17/certificate")
