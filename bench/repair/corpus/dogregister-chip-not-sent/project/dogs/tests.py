from django.test import TestCase

from .models import Dog


class RegisterTests(TestCase):
    def test_register(self):
        answer = self.client.post("/dogs/register", {"name": "Rex", "owner": "A", "chip": "276-1"})
        self.assertEqual(answer.status_code, 201)
        self.assertEqual(answer.json()["dangerous"], False)
        again = self.client.post("/dogs/register", {"name": "Rex", "owner": "A", "chip": "276-1"})
        self.assertEqual(again.status_code, 409)

    def test_without_a_name(self):
        answer = self.client.post("/dogs/register", {"owner": "A", "chip": "276-1"})
        self.assertEqual(answer.json(), {"error": "missing", "field": "name"})
        self.assertEqual(answer.status_code, 400)


class TransferTests(TestCase):
    def test_transfer(self):
        Dog.objects.create(chip="276-2", name="Ida", owner="A")
        self.assertEqual(self.client.post("/dogs/transfer", {"chip": "276-2", "owner": "B"}).json()["owner"], "B")
        self.assertEqual(self.client.post("/dogs/transfer", {"owner": "B"}).status_code, 400)
        self.assertEqual(self.client.post("/dogs/transfer", {"chip": "0", "owner": "B"}).status_code, 404)
