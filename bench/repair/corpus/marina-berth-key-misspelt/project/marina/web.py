from flask import Flask, jsonify, request

from marina import imports
from marina.berths import Harbour
from marina.fleet import describe


def create_app():
    app = Flask(__name__)
    harbour = Harbour()

    @app.post("/arrivals")
    def arrive():
        boat = imports.from_form(request.form)
        return jsonify(boat=describe(boat), berth=harbour.assign(boat))

    @app.post("/agents/arrivals")
    def agent():
        boats = [imports.from_agent(line) for line in request.get_data(as_text=True).splitlines() if line.strip()]
        return jsonify([{"boat": describe(boat), "berth": harbour.assign(boat)} for boat in boats])

    return app
