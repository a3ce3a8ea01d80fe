import pytest

from lineage.annotated import Annotated
from lineage.person import Person


def test_hands_on():
    one = Annotated(Person("Ada", 1815), ["x"])
    assert one.label() == "Ada (1815)"
    assert one.born == 1815
    assert repr(one) == "Annotated('Ada (1815)', ['x'])"


def test_unknown():
    with pytest.raises(AttributeError):
        Annotated(Person("Ada")).died
