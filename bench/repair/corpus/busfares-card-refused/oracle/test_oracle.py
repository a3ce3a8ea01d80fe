import pytest

from fares.main import create_app
from fares.terminal import CardRefused, CardUnreadable


class Fake:
    def __init__(self, error):
        self.error = error

    def charge(self, card, cents):
        raise self.error


def buy(error):
    answer = create_app(Fake(error)).test_client().post("/tickets", json={"zone": "B", "card": "4111"})
    return answer.status_code, answer.get_json()


@pytest.mark.parametrize("code", ["insufficient_funds", "expired", "stolen"])
def test_a_refusal_is_told_with_its_code(code):
    assert buy(CardRefused(code, "4111")) == (402, {"error": "card_refused", "code": code})


def test_the_others_are_as_they_were():
    assert buy(CardUnreadable("4111")) == (400, {"error": "card_unreadable"})
    assert buy(OSError("down"))[0] == 500
