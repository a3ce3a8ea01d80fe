import os

os.environ["DJANGO_SETTINGS_MODULE"] = "dig.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from finds.models import Find, Person, Trench


def test_labels_are_signed_as_the_trench_is():
    maud = Person.objects.create(name="Maud Kerr", initials="MK")
    Find.objects.create(number=1, what="bead", trench=Trench.objects.create(code="A", supervisor=maud))
    Find.objects.create(number=2, what="sherd", trench=Trench.objects.create(code="B"))
    client = Client(raise_request_exception=False)
    answer = client.get("/finds/labels")
    assert answer.status_code == 200
    assert answer.content.decode() == "A/0001 bead (MK)\nB/0002 sherd (DIR)"
    assert client.get("/finds/labels?trench=B").content == b"B/0002 sherd (DIR)"
    assert client.get("/finds/labels?trench=Z").content == b""
    assert client.get("/trenches").json() == {"A": "MK", "B": "DIR"}
    maud.delete()
    assert client.get("/finds/labels?trench=A").content == b"A/0001 bead (DIR)"
