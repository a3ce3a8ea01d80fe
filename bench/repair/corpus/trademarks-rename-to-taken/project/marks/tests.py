from django.test import TestCase

from marks.models import Mark


class MarksTest(TestCase):
    def post(self, path, **body):
        return self.client.post(path, body, content_type="application/json")

    def test_create(self):
        self.assertEqual(self.post("/marks", name=" blue  heron", owner="B").json()["name"], "BLUE HERON")
        answer = self.post("/marks", name="Blue Heron", owner="C")
        self.assertEqual((answer.status_code, answer.json()), (409, {"error": "name_taken"}))

    def test_rename(self):
        mark = Mark.objects.create(name="A", owner="O")
        self.assertEqual(self.post(f"/marks/{mark.id}/rename", name="b").json()["renamed"], 1)
        self.assertEqual(self.post(f"/marks/{mark.id}/rename", name="B ").json()["renamed"], 1)
        self.assertEqual(self.post(f"/marks/{mark.id}/rename").status_code, 400)
        self.assertEqual(self.client.get(f"/marks/{mark.id}").json()["name"], "B")
