import io
import os

os.environ["DJANGO_SETTINGS_MODULE"] = "seedswap.settings"
import django
import pytest
from django.core.management import CommandError, call_command

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from seedswap.offers.forms import add_offer
from seedswap.offers.models import Grower, Offer, Variety
from seedswap.offers.sheets import load_sheet

HEAD = "species;variety;year;bags"


def offers(mail):
    rows = Offer.objects.filter(grower__mail=mail).order_by("pk")
    return [(row.variety.species, row.variety.name, row.year, row.bags) for row in rows]


@pytest.fixture(autouse=True)
def empty():
    Offer.objects.all().delete()
    Variety.objects.all().delete()
    Grower.objects.all().delete()


def test_sheet(tmp_path):
    sheet = tmp_path / "s.csv"
    sheet.write_text(f"{HEAD}\nBean;Blue Lake ;2024;12\nPea;Telephone;2023;\n bean;Blue Lake;2022;1\n")
    out = io.StringIO()
    call_command("loadsheet", str(sheet), mail="C@example.org", club="C", stdout=out)
    assert out.getvalue().strip() == "3 offers"
    assert offers("c@example.org") == [
        ("bean", "Blue Lake", 2024, 12),
        ("pea", "Telephone", 2023, 1),
        ("bean", "Blue Lake", 2022, 1),
    ]
    # The same variety is one row.
    assert Variety.objects.count() == 2


def test_varieties_that_are_there():
    add_offer("a@example.org", "A", "Bean", "Borlotti", 2020)
    assert load_sheet([HEAD, "bean;Borlotti;2024;2", "bean;New;2024;2"], "c@example.org", "C") == 2
    assert Variety.objects.count() == 2
    assert offers("a@example.org") == [("bean", "Borlotti", 2020, 1)]
    assert load_sheet([HEAD, "kale;Red;2025;5"], "c@example.org", "C") == 1
    assert offers("c@example.org") == [("kale", "Red", 2025, 5)]


def test_broken(tmp_path):
    sheet = tmp_path / "s.csv"
    sheet.write_text(f"{HEAD}\nBean;Blue;2024;1\nPea;Tom;2023;few\n")
    with pytest.raises(CommandError):
        call_command("loadsheet", str(sheet), mail="c@example.org", club="C")
    assert Offer.objects.count() == 0
