import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conf")
import django
import pytest

django.setup()
from django.core.management import call_command
from django.test import Client
from django.test.utils import setup_test_environment

setup_test_environment()
call_command("migrate", verbosity=0)
from marks.models import Mark

client = Client(raise_request_exception=False)


@pytest.fixture(autouse=True)
def marks():
    Mark.objects.all().delete()
    return Mark.objects.create(name="LUMERA", owner="L"), Mark.objects.create(name="LUMENA", owner="N")


def rename(mark, name):
    return client.post(f"/marks/{mark.id}/rename", {"name": name}, content_type="application/json")


@pytest.mark.parametrize("name", ["Lumera", " LUMERA "])
def test_a_taken_name_is_refused_as_at_creation(marks, name):
    answer = rename(marks[1], name)
    assert answer.status_code == 409
    assert answer.json() == {"error": "name_taken"}


def test_nothing_of_it_is_kept(marks):
    rename(marks[1], "lumera")
    assert client.get(f"/marks/{marks[1].id}").json() == {
        "id": marks[1].id, "name": "LUMENA", "owner": "N", "renamed": 0,
    }
    assert client.get(f"/marks/{marks[0].id}").json()["owner"] == "L"
    assert Mark.objects.count() == 2
    assert rename(marks[1], "lumina").json()["renamed"] == 1


def test_the_others(marks):
    assert rename(marks[0], "lumera").json()["renamed"] == 0
    assert rename(marks[0], "").status_code == 400
    assert client.post("/marks/999/rename", {"name": "x"}, content_type="application/json").status_code == 404
    answer = client.post("/marks", {"name": "lumena"}, content_type="application/json")
    assert (answer.status_code, answer.json()) == (409, {"error": "name_taken"})
