from datetime import date

from django.core import mail
from django.core.management import call_command

from matters.models import Lawyer, Matter


def test_untaken_matters_are_reminded_at_the_intake_desk():
    kim = Lawyer.objects.create(name="Kim", email="kim@legalaid.example")
    Matter.objects.create(client="Petrov", deadline=date(2026, 3, 2))
    Matter.objects.create(client="Osei", deadline=date(2026, 3, 5), lawyer=kim)
    call_command("remind", "2026-03-01")
    assert [(m.subject, m.to) for m in mail.outbox] == [
        ("Petrov: 1 day(s) left", ["intake@legalaid.example"]),
        ("Osei: 4 day(s) left", ["kim@legalaid.example"]),
    ]
