from flask import Flask, g, jsonify, request

from apikeys.guard import needs


def create_app():
    app = Flask(__name__)
    jobs = ["reindex"]

    @app.errorhandler(401)
    @app.errorhandler(403)
    def refused(error):
        return jsonify(error=error.name), error.code

    @app.get("/jobs")
    @needs("jobs:read")
    def index():
        return jsonify(jobs=jobs, client=g.client.name)

    @app.post("/jobs")
    @needs("jobs:write")
    def create():
        jobs.append(request.get_json()["name"])
        return jsonify(jobs=jobs), 201

    return app
