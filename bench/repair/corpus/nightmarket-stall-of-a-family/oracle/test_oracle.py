from nightmarket.__main__ import main
from nightmarket.contacts import Contact
from nightmarket.reminders import reminder
from nightmarket.stalls import Stall, load


def test_every_stall_that_owes_is_reminded(capsys):
    main(["remind", "2026-08-14"])
    assert capsys.readouterr().out.splitlines() == [
        "mei@example.org: Mei, 40.00 EUR for stall 3 on 2026-08-14",
        "olu@example.org: Olu, 55.00 EUR for stall 9 on 2026-08-14",
        "stalls@market.example: Stallholders' association, 25.00 EUR for stall 12 on 2026-08-14",
    ]


def test_their_own_contact_goes_first():
    stall = Stall(1, "x", "A", 5, Contact("Bo", "bo@x"))
    assert reminder(stall, "d") == "bo@x: Bo, 5.00 EUR for stall 1 on d"
    assert load("data/stalls.json")[1].number == 7
