from django.contrib.auth.models import User
from django.test import TestCase

from workspace.models import Member, Note


class NotesTest(TestCase):
    def setUp(self):
        self.user = User.objects.create_user("ida")
        Member.objects.create(user=self.user, team="red")
        Note.objects.create(team="red", text="Milk")

    def test_notes(self):
        self.client.force_login(self.user)
        self.assertEqual(self.client.get("/notes").json(), {"notes": ["Milk"]})
        self.assertEqual(self.client.get("/me").json(), {"name": "ida", "team": "red"})

    def test_not_signed_in(self):
        self.assertEqual(self.client.get("/me").status_code, 401)
        self.assertEqual(self.client.get("/health").json(), {"ok": True})
