from invoicing.invoice import Invoice
from invoicing.rates import rate_for


def test_standard_rate():
    assert rate_for("DE", "furniture").percent == 19.0


def test_gross():
    assert Invoice("1", "FR").add("chair", "furniture", 10.0).gross() == 12.0
