from django.test import TestCase

from helpcenter.models import Topic


class PagesTest(TestCase):
    def test_list(self):
        Topic.objects.create(title="Refunds", body="...")
        self.assertContains(self.client.get("/"), "<li>Refunds</li>")

    def test_contact(self):
        self.assertContains(self.client.get("/contact/"), "textarea")

    def test_unknown(self):
        self.assertEqual(self.client.get("/topics/7/").status_code, 404)
