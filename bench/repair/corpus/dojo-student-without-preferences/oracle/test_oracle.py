from django.test import Client

from students.models import Preferences, Student


def test_usual_preferences():
    student = Student.objects.create(name="Hana", grade=4)
    answer = Client(raise_request_exception=False).get(f"/students/{student.pk}/card/")
    assert answer.status_code == 200
    # Whether a row is written for her is open.
    assert answer.json() == {"name": "Hana", "grade": "4th kyu", "language": "en"}


def test_chosen():
    student = Student.objects.create(name="Rin", grade=2)
    Preferences.objects.create(student=student, language="ja")
    assert Client().get(f"/students/{student.pk}/card/").json()["grade"] == "2級"
    assert Client().get("/students/999/card/").status_code == 404
