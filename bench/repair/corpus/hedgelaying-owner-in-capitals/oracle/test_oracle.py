from hedgelaying.__main__ import main
from hedgelaying.register import Owner, Register


def test_every_owner_is_written_to(capsys):
    main("jobs.csv")
    assert capsys.readouterr().out.splitlines() == [
        "pell@example.org: G. Pell, 120 m from 2026-01-12, 1740.00",
        "office@longmead.example: Trust of Longmead, 80 m from 2026-01-19, 960.00",
        "pell@example.org: G. Pell, 45 m from 2026-01-26, 712.50",
    ]


def test_the_register_does_not_mind():
    owner = Owner("Upper Nook", "x", "y", 1.0)
    register = Register([owner])
    assert register.owner_of("UPPER nook") is owner
    assert "upper NOOK" in register
    assert register.owner_of("elsewhere") is None
    register.remove("Upper nook")
    assert register.owner_of("Upper Nook") is None
