from flask import Blueprint, current_app, jsonify, request

from coursecritics.data import Rating
from coursecritics.stats import histogram, mean_stars, median_hours

bp = Blueprint("courses", __name__)


def find(code):
    return current_app.config["COURSES"].get(code.upper())


@bp.get("/courses/<code>/summary")
def summary(code):
    course = find(code)
    if course is None:
        return jsonify(error="no such course"), 404
    return jsonify(
        code=course.code,
        title=course.title,
        ratings=len(course.ratings),
        stars=mean_stars(course.ratings),
        hours=median_hours(course.ratings),
        histogram=histogram(course.ratings),
    )


@bp.post("/courses/<code>/ratings")
def rate(code):
    course = find(code)
    if course is None:
        return jsonify(error="no such course"), 404
    body = request.get_json()
    if body.get("stars") not in range(1, 6):
        return jsonify(error="one to five stars"), 422
    course.ratings.append(Rating(body["stars"], body.get("text", ""), body.get("hours")))
    return "", 204
