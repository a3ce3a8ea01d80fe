from decimal import Decimal

import pytest

from pricelists.prices import read_prices
from pricelists.stock import read_stock


def test_prices(tmp_path):
    path = tmp_path / "p.csv"
    path.write_text("article;price\nMöhre;1,20 €\nKohl;0,99\n", encoding="utf-8")
    assert read_prices(path) == {"Möhre": Decimal("1.20"), "Kohl": Decimal("0.99")}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_stock(tmp_path, encoding):
    path = tmp_path / "s.csv"
    path.write_text("article;pieces\nMöhre;40\n", encoding=encoding)
    assert read_stock(path) == {"Möhre": 40}
