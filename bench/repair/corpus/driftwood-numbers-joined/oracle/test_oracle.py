from driftwood import mail
from driftwood.job import main
from driftwood.lots import Lot


def test_in_order_of_numbers():
    assert mail.numbers([Lot(12, "a", 1), Lot(7, "a", 1), Lot(100, "a", 1), Lot(3, "b", 1)]) == "3, 7, 12, 100"
    assert mail.numbers([]) == ""


def test_the_mail(capsys):
    assert main("data/lots.csv") == 0
    assert "Still to be had: 7, 12." in capsys.readouterr().out
