from flask import Blueprint, jsonify, request

from enrolment import mails, queue
from enrolment.courses import Course, Full
from enrolment.students import Students

bp = Blueprint("enrolment", __name__)
students = Students()
courses = {"knots": Course("knots", 2), "sails": Course("sails", 8)}


def asked(course_name):
    course = courses.get(course_name)
    student = students.get(request.get_json()["student"])
    return course, student


@bp.post("/courses/<name>/enrol")
def enrol(name):
    course, student = asked(name)
    if course is None or student is None:
        return jsonify(error="not found"), 404
    try:
        course.enrol(student)
    except Full:
        return jsonify(error="full"), 409
    return "", 204


@bp.post("/courses/<name>/cancel")
def cancel(name):
    course, student = asked(name)
    if course is None or student not in course.students:
        return jsonify(error="not found"), 404
    course.cancel(student)
    return "", 204


@bp.post("/work")
def work():
    return jsonify(done=queue.work(), sent=len(mails.outbox))
