import jwt
import pytest
from fastapi.testclient import TestClient

from fencing import main, tokens

client = TestClient(main.app, raise_server_exceptions=False)
CARD = {"fencer": "Rossi", "colour": "red"}


def give(token):
    return client.post("/cards", json=CARD, headers={"Authorization": f"Bearer {token}"})


@pytest.mark.parametrize(
    "token",
    [
        tokens.issue("Vega", "referee", hours=-1),
        "nonsense",
        jwt.encode({"sub": "Vega", "role": "referee"}, "x" * 40, algorithm="HS256"),
    ],
)
def test_tokens_that_do_not_hold(token):
    main.cards.clear()
    answer = give(token)
    # The text is the house's; only that it is a 401 is asked for.
    assert answer.status_code == 401 and "detail" in answer.json()
    assert main.cards == []


def test_those_that_do():
    assert give(tokens.issue("Vega", "referee")).status_code == 201
    assert give(tokens.issue("Vega", "guest")).status_code == 403
    expired = {"X-Device-Token": tokens.issue("box", "device", hours=-1)}
    assert client.post("/hits/left", headers=expired).status_code == 401


def test_reading_still_raises():
    with pytest.raises(jwt.ExpiredSignatureError):
        tokens.read(tokens.issue("a", "b", hours=-1))
