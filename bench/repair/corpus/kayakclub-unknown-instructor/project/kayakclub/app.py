from fastapi import FastAPI
from pydantic import BaseModel

from .errors import conflict, missing
from .repo import Lesson, club

app = FastAPI(title="kayakclub")


class NewLesson(BaseModel):
    instructor: str
    day: str
    seats: int = 1


class Guest(BaseModel):
    name: str


def shown(lesson: Lesson) -> dict:
    return {
        "id": lesson.id,
        "instructor": lesson.instructor.name,
        "day": lesson.day,
        "free": lesson.seats - len(lesson.guests),
    }


@app.get("/lessons/{lesson_id}")
def get_lesson(lesson_id: int):
    lesson = club.lesson(lesson_id)
    if lesson is None:
        raise missing("lesson", lesson_id)
    return shown(lesson)


@app.post("/lessons", status_code=201)
def add_lesson(new: NewLesson):
    instructor = club.instructor(new.instructor)
    if new.seats > instructor.group_size:
        raise conflict("group_too_large")
    return shown(club.add(instructor, new.day, new.seats))


@app.post("/lessons/{lesson_id}/guests", status_code=201)
def add_guest(lesson_id: int, guest: Guest):
    lesson = club.lesson(lesson_id)
    if lesson is None:
        raise missing("lesson", lesson_id)
    if len(lesson.guests) >= lesson.seats:
        raise conflict("full")
    lesson.guests.append(guest.name)
    return shown(lesson)
