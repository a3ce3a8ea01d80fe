import json

from brokerfees.app import app
from brokerfees.brokers import read_book
from brokerfees.settle import settle


def test_a_part_of_the_fee():
    policies = [{"number": "P-1", "premium": "1200.00"}, {"number": "P-2", "premium": "89.90"}]
    answer = app.test_client().post("/settlements", json={"broker": "northline", "policies": policies})
    assert answer.status_code == 200
    assert answer.json == {
        "broker": "Northline",
        "fees": {"P-1": "96.00", "P-2": "7.19"},
        "total": "103.19",
        "paid": "87.71",
        "kept": "15.48",
    }


def test_shares_are_exact(tmp_path):
    path = tmp_path / "book.json"
    # 0.35 of 10.10 is 3.535 exactly, and a little less as a binary number.
    path.write_text(json.dumps([{"key": "a", "name": "A", "rate": 1, "share": 0.35}, {"key": "b", "name": "B", "rate": 1, "share": "0.5"}]))
    book = read_book(path)
    assert settle([{"number": "x", "premium": "10.10"}], book["a"])["paid"] == "3.54"
    assert settle([{"number": "x", "premium": "10.10"}], book["b"])["paid"] == "5.05"


def test_the_others():
    answer = app.test_client().post("/settlements", json={"broker": "harbour", "policies": []})
    assert answer.json["paid"] in ("0.00", "0")
