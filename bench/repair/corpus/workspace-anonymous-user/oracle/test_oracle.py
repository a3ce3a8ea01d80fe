import os

os.environ["DJANGO_SETTINGS_MODULE"] = "workspace.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
client = Client(raise_request_exception=False)
from django.contrib.auth.models import User
from workspace.models import Member, Note


def test_those_who_are_not_signed_in():
    Note.objects.create(team="red", text="secret")
    response = client.get("/notes")
    assert response.status_code == 401
    assert response.json() == {"error": "login_required"}


def test_members_see_their_notes():
    user = User.objects.create_user("bo")
    Member.objects.create(user=user, team="blue")
    Note.objects.create(team="blue", text="Bread")
    signed_in = Client()
    signed_in.force_login(user)
    assert signed_in.get("/notes").json() == {"notes": ["Bread"]}
    assert client.get("/health").json() == {"ok": True}
