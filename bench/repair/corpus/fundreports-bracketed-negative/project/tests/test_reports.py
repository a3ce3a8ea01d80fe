from decimal import Decimal

from fundreports.budget import load_budget
from fundreports.money import read_amount, show
from fundreports.statement import load_statement, totals


def test_money():
    assert read_amount("(1,300.00)") == Decimal("-1300")
    assert show(Decimal("-1300")) == "(1,300.00)"


def test_budget():
    assert load_budget("budget.csv") == {"Member fees": Decimal("5000"), "Hall hire": Decimal("-1300")}


def test_statement(tmp_path):
    file = tmp_path / "s.csv"
    file.write_text('day,text,amount\n2026-01-01,Fees ,"1,000.10"\n2026-01-02,Fees,2\n')
    assert totals(load_statement(file)) == {"Fees": Decimal("1002.10")}
