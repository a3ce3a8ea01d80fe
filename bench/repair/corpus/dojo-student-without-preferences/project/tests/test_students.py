from django.test import Client

from students.models import Preferences, Student


def test_preferences():
    student = Student.objects.create(name="Hana", grade=4)
    url = f"/students/{student.pk}/preferences/"
    assert Client().get(url).json() == {"language": "en", "newsletter": False}
    assert Client().post(url, {"language": "de"}).json() == {"language": "de", "newsletter": False}


def test_card():
    student = Student.objects.create(name="Jonas")
    Preferences.objects.create(student=student, language="de")
    assert Client().get(f"/students/{student.pk}/card/").json() == {
        "name": "Jonas", "grade": "9. Kyu", "language": "de"
    }
    assert Client().get("/students/999/card/").status_code == 404
