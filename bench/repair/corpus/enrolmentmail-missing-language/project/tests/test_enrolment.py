import pytest

from enrolment import mails, queue, views
from enrolment.app import app
from enrolment.courses import Course
from enrolment.students import Student


@pytest.fixture(autouse=True)
def nothing_waits():
    mails.outbox.clear()
    queue._waiting.clear()


def test_enrol():
    views.students.add(Student(1, "Jo", "jo@a.example", "fr"))
    client = app.test_client()
    assert client.post("/courses/sails/enrol", json={"student": 1}).status_code == 204
    assert client.post("/work").json == {"done": 1, "sent": 1}
    assert mails.outbox == [{"to": "jo@a.example", "text": "Bienvenue au cours sails, Jo !"}]
    assert client.post("/courses/none/enrol", json={"student": 1}).status_code == 404


def test_move():
    course = Course("c", 3)
    course.enrol(Student(2, "Bo", "bo@a.example", "de"))
    course.move("Friday")
    assert queue.work() == 2
    assert mails.outbox[-1] == {"to": "bo@a.example", "text": "c has moved to Friday."}


def test_cancel_queues_a_mail():
    course = Course("c", 3)
    student = Student(2, "Bo", "bo@a.example")
    course.enrol(student)
    course.cancel(student)
    assert course.students == []
    assert len(queue._waiting) == 2
