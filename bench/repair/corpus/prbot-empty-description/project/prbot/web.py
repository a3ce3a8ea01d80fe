from flask import Flask, jsonify, request

from prbot.checklist import checklist_status
from prbot.events import read_pull_request
from prbot.forge import Forge
from prbot.labels import labels_for

ACTIONS = {"opened", "edited", "reopened", "synchronize", "ready_for_review"}


def create_app(forge=None):
    app = Flask("prbot")
    forge = forge or Forge()

    @app.post("/events")
    def receive():
        if request.headers.get("X-GitHub-Event") != "pull_request":
            return jsonify(handled=False)
        payload = request.get_json()
        if payload["action"] not in ACTIONS:
            return jsonify(handled=False)
        pull = read_pull_request(payload)
        labels = labels_for(pull)
        forge.set_labels(pull.repository, pull.number, labels)
        state, text = checklist_status(pull)
        forge.set_status(pull.repository, pull.sha, state, text)
        return jsonify(handled=True, labels=labels, checklist=state)

    return app
