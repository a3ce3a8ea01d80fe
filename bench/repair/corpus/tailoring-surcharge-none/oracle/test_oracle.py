from tailoring.bill import total
from tailoring.web import app, tickets


def test_no_express():
    tickets.insert("T-2", "coat", 4500)
    tickets.insert("T-2", "hem", 500, 300)
    answer = app.test_client().get("/tickets/T-2/bill")
    assert answer.json == {"lines": ["coat", "hem (express)"], "net": 5300, "gross": 6413}


def test_totals():
    assert total([{"cents": 5, "surcharge": None}]) == 5
    assert total([{"cents": 5, "surcharge": 0}, {"cents": 1, "surcharge": 2}]) == 8
    assert total([]) == 0
