import pytest

from invoicing.invoice import Invoice
from invoicing.nightly import PENDING, summary
from invoicing.rates import rate_for


@pytest.mark.parametrize(
    ("country", "kind", "percent"),
    [("DE", "book", 7.0), ("FR", "food", 5.5), ("FR", "furniture", 20.0), ("DE", "", 19.0)],
)
def test_each_kind_has_its_rate(country, kind, percent):
    assert rate_for(country, kind).percent == percent


def test_unknown_country_is_still_an_error():
    with pytest.raises(KeyError):
        rate_for("XX", "book")


def test_books_are_taxed():
    assert Invoice("1", "FR").add("atlas", "book", 40.0).gross() == 42.2
    assert summary(PENDING) == {"2026-001": 119.0, "2026-002": 42.2}
