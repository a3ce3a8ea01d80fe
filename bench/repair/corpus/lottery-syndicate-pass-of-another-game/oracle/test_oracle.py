import time

import jwt
import pytest
from fastapi.testclient import TestClient

from lottery import passes
from lottery.app import app

client = TestClient(app, raise_server_exceptions=False)


def get(token):
    return client.get("/syndicates", headers={"Authorization": f"Bearer {token}"})


def test_a_pass_of_another_game_is_refused():
    for token in (
        passes.issue("joe", audience="scratchcards"),
        jwt.encode({"sub": "joe", "exp": int(time.time()) + 60}, passes.SECRET, algorithm="HS256"),
    ):
        answer = get(token)
        assert answer.status_code == 401
        # Which code it has is left open.
        assert isinstance(answer.json()["detail"]["code"], str)


def test_it_is_the_exception_of_the_house():
    with pytest.raises(passes.NoPass):
        passes.member_of(f"Bearer {passes.issue('joe', audience='x')}")


def test_the_others():
    assert get(passes.issue("ana")).json() == ["dockers"]
    assert get(passes.issue("joe", lifetime=-5)).json() == {"detail": {"code": "expired"}}
    forged = jwt.encode({"sub": "joe", "aud": "lottery"}, "another-secret-of-thirty-two-bytes-and-more", algorithm="HS256")
    assert get(forged).json() == {"detail": {"code": "invalid"}}
