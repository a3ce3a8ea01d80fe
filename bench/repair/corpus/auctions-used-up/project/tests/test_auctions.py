from auctions import rules
from auctions.bids import Bid, bidders_for
from auctions.results import reached, result


def test_nobody():
    assert result("lot-9") == {"lot": "lot-9", "bids": 0, "winner": None, "amount": None}


def test_reserve():
    assert reached("lot-7", 130)
    assert not reached("lot-7", 136)


def test_rules():
    bids = [Bid(3, "a"), Bid(5, "b")]
    assert rules.highest(bids).bidder == "b"
    assert rules.count(bids) == 2


def test_bidders():
    assert bidders_for("lot-7") == ["ada", "cy"]
