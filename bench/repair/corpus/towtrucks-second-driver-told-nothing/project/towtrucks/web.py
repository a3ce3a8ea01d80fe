from flask import Flask, jsonify, request

from towtrucks.dispatch import Dispatch, NobodyLeft
from towtrucks.drivers import crew
from towtrucks.messages import Outbox


def create_app(outbox=None):
    app = Flask(__name__)
    dispatch = Dispatch(crew(), outbox or Outbox())

    def shown(call):
        return jsonify(id=call["id"], driver=call["driver"].name)

    @app.errorhandler(NobodyLeft)
    def nobody_left(error):
        return jsonify(error="nobody_left"), 503

    @app.post("/calls")
    def open_call():
        body = request.get_json()
        return shown(dispatch.open(body["plate"], body["km"])), 201

    @app.post("/calls/<int:number>/refused")
    def refused(number):
        if number not in dispatch.calls:
            return jsonify(error="not_found"), 404
        return shown(dispatch.refuse(dispatch.calls[number]))

    return app
