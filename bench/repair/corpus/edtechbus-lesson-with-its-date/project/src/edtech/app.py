from datetime import datetime, timezone

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from edtech import events

app = FastAPI()

LESSONS = {
    1: {"id": 1, "course": "python-101", "title": "Names"},
    3: {"id": 3, "course": "sql-intro", "title": "Joins"},
}


class Student(BaseModel):
    student: int


def utcnow() -> datetime:
    return datetime.now(timezone.utc)


@app.post("/courses/{course}/enrol", status_code=201)
def enrol(course: str, body: Student):
    if course not in {lesson["course"] for lesson in LESSONS.values()}:
        raise HTTPException(404, "no such course")
    events.enrolled(body.student, course, utcnow().date())
    return {"course": course}


@app.post("/lessons/{lesson_id}/complete")
def complete(lesson_id: int, body: Student):
    lesson = LESSONS.get(lesson_id)
    if lesson is None:
        raise HTTPException(404, "no such lesson")
    events.lesson_completed(body.student, lesson, utcnow())
    return {"lesson": lesson["title"], "done": True}
