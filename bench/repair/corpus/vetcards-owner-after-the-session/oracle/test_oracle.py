from datetime import date

from vetcards.__main__ import main
from vetcards.cards import card
from vetcards.database import connect, seed
from vetcards.due import due_pets
from vetcards.models import Owner, Pet

CARDS = """\
Paul Adeyemi
Harbour 11

It is time again: Coco the parrot, 03 May
---
Ines Roth
Mill Lane 4

It is time again: Minka the cat, 12 May
"""


def test_cards(capsys):
    main(["--day", "2026-05-01"])
    assert capsys.readouterr().out == CARDS


def test_nobody_is_due(capsys):
    main(["--day", "2027-01-01"])
    assert capsys.readouterr().out == "\n"


def test_due():
    sessions = connect()
    seed(sessions)
    assert [pet.name for pet in due_pets(sessions, date(2026, 5, 1))] == ["Coco", "Minka"]
    assert [pet.name for pet in due_pets(sessions, date(2026, 5, 1), days=3)] == ["Coco"]


def test_the_others(capsys):
    pet = Pet(name="Rex", kind="dog", next_visit=date(2026, 9, 1), owner=Owner(name="Bo", street="Hill 1"))
    assert card(pet) == "Bo\nHill 1\n\nIt is time again: Rex the dog, 01 September"
    main(["--day", "2026-08-30", "--list"])
    assert capsys.readouterr().out == "Rex the dog, 01 September\n"
