import pytest

from enrolment import mails, queue, views
from enrolment.app import app
from enrolment.courses import Course
from enrolment.students import Student


@pytest.fixture(autouse=True)
def nothing_waits():
    mails.outbox.clear()
    queue._waiting.clear()


@pytest.mark.parametrize(
    ("language", "text"),
    [("fr", "Mele, vous avez quitté c."), ("en", "Mele, you have left c."), ("to", "Mele, you have left c.")],
)
def test_those_who_leave_read_their_own_language(language, text):
    course = Course("c", 3)
    student = Student(1, "Mele", "m@a.example", language)
    course.enrol(student)
    course.cancel(student)
    assert queue.work() == 2
    assert mails.outbox[-1] == {"to": "m@a.example", "text": text}


def test_the_pages():
    views.students.add(Student(3, "Mele", "m@a.example", language="fr"))
    client = app.test_client()
    assert client.post("/courses/knots/enrol", json={"student": 3}).status_code == 204
    assert client.post("/courses/knots/cancel", json={"student": 3}).status_code == 204
    answer = client.post("/work")
    assert answer.status_code == 200
    assert answer.json["done"] == 2
    assert "quitté knots" in mails.outbox[-1]["text"]
