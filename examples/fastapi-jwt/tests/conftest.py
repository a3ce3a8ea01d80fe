import os

os.environ.setdefault("JWT_SECRET_KEY", "only-for-tests")

import pytest
from fastapi.testclient import TestClient

from app.main import app


@pytest.fixture
def client():
    with TestClient(app) as test_client:
        yield test_client
