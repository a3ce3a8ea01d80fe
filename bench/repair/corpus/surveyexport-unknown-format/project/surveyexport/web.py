from flask import Flask, Response, jsonify, request

from surveyexport import errors
from surveyexport.answers import mean, survey
from surveyexport.errors import ApiError
from surveyexport.formats import as_csv, as_json


def find(number):
    found = survey(number)
    if found is None:
        raise ApiError(404, "no such survey")
    return found


def create_app():
    app = Flask(__name__)
    errors.register(app)

    @app.get("/surveys/<int:number>/mean")
    def survey_mean(number):
        found = find(number)
        question = request.args.get("question")
        if question not in found["questions"]:
            raise ApiError(400, "no such question")
        return jsonify(mean=mean(found, question))

    @app.get("/surveys/<int:number>/export")
    def export(number):
        found = find(number)
        kind = request.args.get("format", "csv").lower()
        if kind == "csv":
            body = as_csv(found)
            mimetype = "text/csv"
        elif kind == "json":
            body = as_json(found)
            mimetype = "application/json"
        name = f"survey-{number}.{kind}"
        return Response(body, mimetype=mimetype, headers={"Content-Disposition": f"attachment; filename={name}"})

    return app
