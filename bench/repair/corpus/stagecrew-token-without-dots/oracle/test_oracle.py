import jwt
import pytest
from fastapi.testclient import TestClient

from stagecrew.main import app
from stagecrew.passes import InvalidPass, issue, read

client = TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize("token", ["undefined", "null", "a.b.c", "eyJ.x", "...."])
def test_what_is_no_pass_is_refused(token):
    answer = client.get("/shifts", headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    with pytest.raises(InvalidPass):
        read(token)


def test_passes():
    assert read(issue("bo", "rigger"))["sub"] == "bo"
    forged = jwt.encode({"sub": "x", "exp": 9_999_999_999}, "k" * 40, "HS256", headers={"kid": "1999"})
    with pytest.raises(InvalidPass):
        read(forged)
