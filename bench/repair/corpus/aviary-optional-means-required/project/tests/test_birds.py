import pytest
from pydantic import ValidationError

from aviary.models import Bird, Feeding
from aviary.pairs import pairs


def test_birds():
    kestrel = Bird(ring="A1", species="Kestrel", hatched="2025-05-02", partner="A2")
    assert kestrel.label == "Kestrel A1 (2025)"
    assert kestrel.note is None
    assert Bird(ring="A9", species="Owl", hatched=None, partner=None).label == "Owl A9"
    assert pairs([kestrel]) == []


def test_wrong_birds():
    with pytest.raises(ValidationError):
        Bird(ring="A1", species="Kestrel", hatched="spring", partner=None)
    assert Feeding(ring="A1", grams=3).refused is None
