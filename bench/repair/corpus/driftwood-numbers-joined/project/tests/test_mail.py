from driftwood import mail
from driftwood.job import read
from driftwood.lots import Lot


def test_subject():
    lots = [Lot(1, "pine", 2.5), Lot(2, "oak", 4), Lot(3, "ash", 9, sold=True)]
    assert mail.subject(lots) == "2 lots, 6.5 kg: oak, pine"


def test_all_sold():
    assert mail.body([Lot(3, "ash", 9, sold=True)]).startswith("All is sold")


def test_read():
    assert read("data/lots.csv")[1] == Lot(7, "pine", 12.0)
