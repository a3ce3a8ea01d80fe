import time

import jwt
import pytest
from fastapi.testclient import TestClient

from labelstation.app import app
from labelstation.tokens import ALGORITHM, SECRET, issue

client = TestClient(app, raise_server_exceptions=False)


def get(token):
    return client.get("/labels", headers={"Authorization": f"Bearer {token}"})


@pytest.mark.parametrize("ttl", [-1, -86400])
def test_an_old_token_is_refused(ttl):
    answer = get(issue("s9", ttl=ttl))
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    # Which words the refusal has is left open.
    assert answer.json()["detail"]


def test_other_tokens():
    now = int(time.time())
    forged = jwt.encode({"sub": "s9", "use": "access", "exp": now + 60}, SECRET[::-1], algorithm=ALGORITHM)
    assert get(forged).status_code == 401
    assert get("x").status_code == 401
    assert get(issue("s9", ttl=30)).status_code == 200
    assert client.post("/labels", json={"text": "a"}, headers={"Authorization": f"Bearer {issue('s9', ttl=-9)}"}).status_code == 401
