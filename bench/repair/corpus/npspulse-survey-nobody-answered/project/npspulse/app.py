from flask import Flask, abort, jsonify, request

from npspulse import stats, surveys

app = Flask(__name__)


@app.post("/surveys/<key>/answers")
def answer(key):
    survey = surveys.SURVEYS.get(key) or abort(404)
    try:
        survey.answer(request.get_json()["score"])
    except (KeyError, ValueError) as e:
        return jsonify(error=str(e)), 400
    return "", 204


@app.get("/surveys/<key>")
def dashboard(key):
    survey = surveys.SURVEYS.get(key) or abort(404)
    return jsonify(
        question=survey.question,
        answers=len(survey.scores),
        response_rate=stats.shown(stats.response_rate(survey), " %"),
        nps=stats.shown(stats.nps(survey)),
    )
