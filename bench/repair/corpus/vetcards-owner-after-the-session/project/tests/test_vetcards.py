from datetime import date

from vetcards.__main__ import main
from vetcards.cards import card
from vetcards.database import connect, seed
from vetcards.due import due_pets
from vetcards.models import Owner, Pet


def test_due():
    sessions = connect()
    seed(sessions)
    assert [pet.name for pet in due_pets(sessions, date(2026, 5, 1))] == ["Coco", "Minka"]
    assert [pet.name for pet in due_pets(sessions, date(2026, 5, 1), days=3)] == ["Coco"]


def test_card():
    owner = Owner(name="Bo", street="Hill 1")
    pet = Pet(name="Rex", kind="dog", next_visit=date(2026, 9, 1), owner=owner)
    assert card(pet) == "Bo\nHill 1\n\nIt is time again: Rex the dog, 01 September"


def test_list(capsys):
    main(["--day", "2026-08-30", "--list"])
    assert capsys.readouterr().out == "Rex the dog, 01 September\n"
