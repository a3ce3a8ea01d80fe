import os

os.environ["DJANGO_SETTINGS_MODULE"] = "alumni.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from alumni.people.models import Mentor, Person, Profile


def show(person):
    response = Client(raise_request_exception=False).get(f"/people/{person.pk}")
    assert response.status_code == 200
    return response.json()


def test_people_without_a_profile():
    bo = Person.objects.create(name="Bo", year=2014)
    assert show(bo) == {"id": bo.pk, "name": "Bo (2014)", "employer": None, "city": None, "mentors": []}
    assert Profile.objects.filter(person=bo).count() == 0
    Mentor.objects.create(person=bo, topics="law")
    assert show(bo)["mentors"] == ["law"]


def test_the_others_are_as_they_were():
    cy = Person.objects.create(name="Cy", year=2000)
    Profile.objects.create(person=cy, employer="", city="Graz")
    assert show(cy) == {"id": cy.pk, "name": "Cy (2000)", "employer": None, "city": "Graz", "mentors": []}
    assert Client().get("/people/9999").status_code == 404
