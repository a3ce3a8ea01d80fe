from django.test import SimpleTestCase


class HoursTest(SimpleTestCase):
    def test_hours(self):
        answer = self.client.get("/hours", headers={"host": "abbey.example.org"})
        self.assertEqual(answer.json()["self"], "http://abbey.example.org/hours")

    def test_other_names_are_refused(self):
        self.assertEqual(self.client.get("/hours", headers={"host": "evil.example.net"}).status_code, 400)
