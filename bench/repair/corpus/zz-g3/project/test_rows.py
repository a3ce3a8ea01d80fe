from decimal import Decimal

from invoices.run import total


def test_total(tmp_path):
    file = tmp_path / "o.csv"
    file.write_text("item,price,quantity\na,1.50,2\nb,x,1\n")
    assert total(file) == (Decimal("3.00"), ["line 3: bad price 'x'"])
