from hedgelaying.jobs import Job
from hedgelaying.letters import letters
from hedgelaying.pricing import cost
from hedgelaying.register import Owner, Register

OWNER = Owner("combe", "A. Reed", "reed@example.org", 10.0)


def test_letters():
    found = list(letters([Job("combe", 100, "2026-02-01"), Job("Nowhere", 9, "2026-01-01")], Register([OWNER])))
    assert found == [
        "! nobody is known for Nowhere",
        "reed@example.org: A. Reed, 100 m from 2026-02-01, 1000.00",
    ]


def test_register():
    register = Register([OWNER])
    assert "Combe" in register
    assert register.owner_of("nowhere") is None
    register.remove("COMBE")
    assert "combe" not in register


def test_cost():
    assert cost(Job("combe", 10, "x"), OWNER) == 160
