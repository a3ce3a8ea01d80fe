from flask import Flask, jsonify, request

from desk.glossary import missing_terms
from desk.provider import Provider

LANGUAGES = {"de", "en", "nl"}


def create_app(provider=None):
    app = Flask(__name__)
    provider = provider or Provider()
    jobs = []

    @app.post("/jobs")
    def add_job():
        body = request.get_json()
        source, target = body.get("source"), body.get("target")
        if source not in LANGUAGES or target not in LANGUAGES or source == target:
            return jsonify(error="unsupported pair of languages"), 422
        translation = provider.translate(body["text"], source, target)
        job = {
            "id": len(jobs) + 1,
            "draft": translation,
            "check": missing_terms(source, target, body["text"], translation),
        }
        jobs.append(job)
        return jsonify(job), 201

    @app.get("/jobs/<int:number>")
    def job(number):
        if not 0 < number <= len(jobs):
            return jsonify(error="no such job"), 404
        return jsonify(jobs[number - 1])

    return app
