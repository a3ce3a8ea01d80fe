import time

import jwt
import pytest
from fastapi.testclient import TestClient

from meetingrooms import tokens
from meetingrooms.config import settings
from meetingrooms.main import app

client = TestClient(app, raise_server_exceptions=False)


def get(token):
    return client.get("/rooms/loft", headers={"Authorization": f"Bearer {token}"})


def signed(secret=settings.secret, **claims):
    return jwt.encode({"sub": "p", "exp": int(time.time()) + 60, **claims}, secret, algorithm="HS256")


@pytest.mark.parametrize("audience", ["door-locks", ["door-locks", "lights"]])
def test_tokens_of_other_services_are_refused(audience):
    answer = get(signed(aud=audience))
    assert answer.status_code == 401
    assert isinstance(answer.json()["detail"], str)


def test_the_other_refusals_say_the_same():
    assert get(tokens.issue("p", now=1000)).json() == {"detail": "token has expired"}
    assert get("nonsense").json() == {"detail": "token is not valid"}
    assert get(signed("another-secret-that-is-long-enough-0000", aud=settings.audience)).json() == {
        "detail": "token is not valid"
    }


def test_good_ones():
    assert get(tokens.issue("panel-9")).json()["panel"] == "panel-9"
    assert get(signed(aud=["lights", settings.audience])).status_code == 200
