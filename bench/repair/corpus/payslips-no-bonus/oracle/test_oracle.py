from decimal import Decimal

import payslips


def employee(**changed):
    return {"number": 1, "name": "A", "salary": Decimal("2000"), "bonus": Decimal("0"), **changed}


def test_no_bonus_adds_nothing():
    assert payslips.slip(employee(bonus=None)) == payslips.slip(employee())


def test_the_month(capsys):
    payslips.main("data/2026-03.json")
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 4
    assert "Ahmet Yilmaz" in lines[2] and "2850.00" in lines[2]


def test_a_bonus_counts():
    assert payslips.slip(employee(bonus=Decimal("100.5")))["gross"] == Decimal("2100.50")
    assert payslips.slip(employee(bonus=Decimal("-100")))["gross"] == Decimal("1900.00")


def test_a_salary_is_still_needed():
    try:
        payslips.slip(employee(salary=None))
    except Exception:
        return
    raise AssertionError("a slip without a salary is no slip")
