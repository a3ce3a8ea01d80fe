import pytest
from pydantic import ValidationError

from stagehire.models import Venue
from stagehire.quote import quote


def document(**venue):
    return {
        "client": "C",
        "day": "2026-07-11",
        "stage": {"width": 2, "depth": 2},
        "venue": {"town": "A  B", "power": 32, **venue},
    }


def test_quote():
    assert quote(document(ground="hall", access_width="3.5")).splitlines() == [
        "Quote for C, 11.07.2026, A B",
        "  stage 2 x 2 m                58.00",
        "  generator                   290.00",
        "  total                       348.00",
    ]


def test_to_be_cleared():
    assert quote(document(power=None)).endswith("to be cleared: ground, power, width of the access")


def test_refusals():
    with pytest.raises(ValidationError):
        Venue(power=16)
    with pytest.raises(ValidationError):
        quote(document(ground="lava"))
