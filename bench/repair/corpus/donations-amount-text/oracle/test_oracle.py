from decimal import Decimal

from donations.funds import fees
from donations.gift import Gift
from donations.importers import from_bank, from_box
from donations.month import main


def test_amounts_of_the_box_are_read_as_people_write_them(tmp_path, capsys):
    file = tmp_path / "m.csv"
    file.write_text('name,sum,fund\nIda,35,roof\n,"1,200.00",roof\nBo,£ 5,general\n')
    main(["month", str(file)])
    assert capsys.readouterr().out == "roof: £ 61.75\ngeneral: £ 0.00\n"


def test_shares():
    first, second = from_box(["name,sum,fund", "a,12.50,roof", 'b,"£2,000",x'])
    assert first.share(10) == Decimal("1.25")
    assert second.share(100) == Decimal("2000.00")


def test_the_others_are_as_they_were():
    (gift,) = from_bank(["payer,amount,reference", 'Ida,"1,200.00",'])
    assert gift == Gift("Ida", Decimal("1200.00"), "general")
    assert fees([Gift("a", Decimal(100), "roof")]) == {"roof": Decimal("5.00")}
    assert [one.donor for one in from_box(["name,sum,fund", ",1,x"])] == ["anonymous"]
