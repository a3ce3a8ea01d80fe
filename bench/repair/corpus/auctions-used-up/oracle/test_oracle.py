from auctions import rules
from auctions.bids import Bid, bids_for
from auctions.close import main
from auctions.results import reached, result


def test_the_highest_bid_wins(capsys):
    assert result("lot-7") == {"lot": "lot-7", "bids": 3, "winner": "cy", "amount": 135}
    assert result("lot-8") == {"lot": "lot-8", "bids": 1, "winner": "bo", "amount": 40}
    main(["close", "lot-7"])
    assert capsys.readouterr().out == "lot-7: 3 bids, cy\n"


def test_other_rows():
    rows = [("x", "a", 1), ("x", "b", 2)]
    assert result("x", rows=rows) == {"lot": "x", "bids": 2, "winner": "b", "amount": 2}
    assert list(bids_for("x", rows)) == [Bid(1, "a"), Bid(2, "b")]


def test_the_others_are_as_they_were():
    assert result("lot-9")["winner"] is None
    assert reached("lot-7", 135) and not reached("lot-9", 1)
    assert rules.count(iter([1, 2])) == 2
    assert rules.highest([Bid(3, "a"), Bid(5, "b")]) == Bid(5, "b")
