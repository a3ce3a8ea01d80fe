import pytest
from fastapi.testclient import TestClient

from stock.ledger import LedgerError, ledger
from stock.main import app


def test_level():
    assert TestClient(app).get("/stock/tea").json() == {"sku": "tea", "level": 7}


def test_books_that_do_not_add_up():
    with pytest.raises(LedgerError):
        ledger.level("mug")
