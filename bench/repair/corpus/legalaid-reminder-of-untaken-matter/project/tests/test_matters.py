from datetime import date
from io import StringIO

from django.core import mail
from django.core.management import call_command
from django.test import Client

from matters.models import Lawyer, Matter


def test_documents_are_told():
    lawyer = Lawyer.objects.create(name="Kim", email="kim@legalaid.example")
    taken = Matter.objects.create(client="Osei", deadline=date(2026, 3, 2), lawyer=lawyer)
    fresh = Matter.objects.create(client="Petrov", deadline=date(2026, 3, 3))
    for matter in (taken, fresh):
        assert Client().post(f"/matters/{matter.pk}/documents/", {"title": "Lease"}).status_code == 201
    assert [m.to for m in mail.outbox] == [["kim@legalaid.example"], ["intake@legalaid.example"]]
    assert [row["lawyer"] for row in Client().get("/matters/").json()["matters"]] == ["Kim", None]


def test_reminders():
    lawyer = Lawyer.objects.create(name="Kim", email="kim@legalaid.example")
    Matter.objects.create(client="Osei", deadline=date(2026, 3, 2), lawyer=lawyer)
    Matter.objects.create(client="Later", deadline=date(2026, 4, 2), lawyer=lawyer)
    out = StringIO()
    call_command("remind", "2026-03-01", stdout=out)
    assert out.getvalue() == "1 reminded\n"
    assert mail.outbox[0].subject == "Osei: 1 day(s) left"
