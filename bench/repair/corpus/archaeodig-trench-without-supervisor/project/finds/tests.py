from django.test import TestCase

from finds.models import Find, Person, Trench


class LabelTests(TestCase):
    def setUp(self):
        maud = Person.objects.create(name="Maud Kerr", initials="MK")
        self.a = Trench.objects.create(code="A", supervisor=maud)
        Trench.objects.create(code="B")

    def test_labels(self):
        Find.objects.create(number=12, what="bead", trench=self.a)
        self.assertEqual(self.client.get("/finds/labels?trench=A").content, b"A/0012 bead (MK)")

    def test_signatures(self):
        self.assertEqual(self.client.get("/trenches").json(), {"A": "MK", "B": "DIR"})
