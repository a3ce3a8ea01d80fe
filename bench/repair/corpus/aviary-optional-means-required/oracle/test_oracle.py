import pytest
from pydantic import ValidationError

from aviary.load import load
from aviary.models import Bird
from aviary.pairs import pairs


def test_birds_without_a_date_and_without_a_partner():
    birds = load("data/birds.json")
    assert [bird.label for bird in birds] == ["Kestrel A1 (2025)", "Kestrel A2 (2024)", "Barn owl B7"]
    assert pairs(birds) == [("A1", "A2")]
    assert (birds[2].hatched, birds[2].partner) == (None, None)
    assert Bird(ring="x", species="y", hatched="2020-01-01").partner is None
    assert Bird(ring="x", species="y", partner="z").hatched is None


def test_what_is_required_stays_so():
    for entry in ({"ring": "x"}, {"species": "y"}, {"ring": "x", "species": "y", "hatched": "soon"}):
        with pytest.raises(ValidationError):
            Bird(**entry)
    with pytest.raises(ValidationError):
        Bird(ring=None, species="y")
