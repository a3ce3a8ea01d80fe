import json

from bill import Bill
from tour import main


def test_ended_acts_are_struck(capsys):
    main("bill.json", "2026-07-11")
    assert capsys.readouterr().out == "struck: Bimbo & Son\nstruck: Poodles\n2 acts, 27 minutes\n"


def test_the_bill_itself_changes():
    acts = json.load(open("bill.json"))
    bill = Bill(acts)
    assert bill.strike_ended("2027-01-01") == ["Flying Moraless", "Bimbo & Son", "Poodles"]
    assert list(bill.acts) == ["The Great Zelda"]
    assert bill.strike_ended("2027-01-01") == []
