import os

os.environ["DJANGO_SETTINGS_MODULE"] = "scouts.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from scouts.badges.models import Award, Notice, Scout

client = Client(raise_request_exception=False)


def scout(name):
    made = Scout.objects.create(name=name, pack="Otters", parent_mail=f"{name}@example.org".lower())
    Notice.objects.all().delete()
    return made


def award(person, **body):
    return client.post(f"/scouts/{person.pk}/awards/", body, content_type="application/json")


def test_an_award_is_kept_and_told():
    pia = scout("Pia")
    answer = award(pia, badge="Swimming", remark="in the sea")
    assert answer.status_code == 201
    assert answer.json()["badge"] == "Swimming"
    assert Award.objects.get(scout=pia).remark == "in the sea"
    assert [(one.address, one.text) for one in Notice.objects.all()] == [
        ("pia@example.org", "Pia has earned the badge Swimming.")
    ]
    assert client.get(f"/scouts/{pia.pk}/").json()["badges"] == ["Swimming"]


def test_it_is_told_once():
    ben = scout("Ben")
    kept = Award.objects.create(scout=ben, badge="Maps")
    kept.remark = "well done"
    kept.save()
    kept.save(update_fields=["remark"])
    assert Notice.objects.count() == 1
    assert award(ben).status_code == 400
    assert Notice.objects.count() == 1


def test_scouts_are_welcomed():
    Notice.objects.all().delete()
    Scout.objects.create(name="Al  Low", pack="Foxes", parent_mail="a@example.org")
    assert Notice.objects.get().text == "Welcome to Foxes, Al Low!"
