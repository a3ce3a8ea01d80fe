import json

from edtech import codec
from edtech.bus import bus


def enrolled(student: int, course: str, since) -> None:
    bus.publish("enrolment", codec.dumps({"student": student, "course": course, "since": since}))


def lesson_completed(student: int, lesson: dict, when) -> None:
    payload = {"student": student, "lesson": lesson["id"], "course": lesson["course"], "completed_at": when}
    bus.publish("lesson", json.dumps(payload, sort_keys=True))


def certificate_issued(student: int, course: str, on) -> None:
    bus.publish("certificate", codec.dumps({"student": student, "course": course, "on": on}))
