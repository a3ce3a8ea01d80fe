import pytest
from pydantic import ValidationError

from museumlabels.export import as_text, export
from museumlabels.models import Label


def test_text():
    label = Label(inventory="1", title="Pokal", year_from=1590, year_to=1610, material="Silber", lender="Köln")
    assert as_text(label).splitlines() == ["Pokal", "1590–1610, Silber", "On loan from Köln", "Inv. 1"]


def test_years():
    with pytest.raises(ValidationError):
        Label(inventory="1", title="x", yearFrom=2, yearTo=1, material="y")


def test_nothing_to_export():
    assert export([]) == "[]"
