from tailoring.bill import describe, with_vat
from tailoring.web import app, tickets


def test_express():
    tickets.insert("T-1", "trousers", 1500, 500)
    tickets.insert("T-1", "skirt", 1000, 250)
    answer = app.test_client().get("/tickets/T-1/bill")
    assert answer.json == {"lines": ["trousers (express)", "skirt (express)"], "net": 3250, "gross": 3932}


def test_describe_without_surcharge():
    assert describe({"garment": "coat", "surcharge": None}) == "coat"


def test_unknown():
    assert app.test_client().get("/tickets/none/bill").status_code == 404


def test_vat():
    assert with_vat(100) == 121
