from django.test import TestCase

from scouts.badges.models import Award, Notice, Scout
from scouts.badges.receivers import tell_parents


class ScoutTests(TestCase):
    def setUp(self):
        self.kim = Scout.objects.create(name="  Kim   Berg ", pack="Otters", parent_mail="berg@example.org")

    def post(self, path, body):
        return self.client.post(f"/scouts/{self.kim.pk}/{path}/", body, content_type="application/json")

    def test_scout(self):
        Award.objects.bulk_create([Award(scout=self.kim, badge="Knots")])
        self.assertEqual(
            self.client.get(f"/scouts/{self.kim.pk}/").json(),
            {"name": "Kim Berg", "pack": "Otters", "badges": ["Knots"]},
        )

    def test_welcome(self):
        self.assertEqual(Notice.objects.get().text, "Welcome to Otters, Kim Berg!")

    def test_move(self):
        self.assertEqual(self.post("moves", {"pack": "Foxes"}).json()["pack"], "Foxes")
        self.assertEqual(Notice.objects.count(), 1)

    def test_award_needs_a_badge(self):
        self.assertEqual(self.post("awards", {}).status_code, 400)
        self.assertEqual(self.client.post("/scouts/999/awards/", {}).status_code, 404)

    def test_parents_are_told(self):
        tell_parents(Award, instance=Award(scout=self.kim, badge="Fire"), created=True)
        notice = Notice.objects.last()
        self.assertEqual(notice.address, "berg@example.org")
        self.assertEqual(notice.text, "Kim Berg has earned the badge Fire.")
