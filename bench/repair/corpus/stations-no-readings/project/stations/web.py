from flask import Flask, jsonify

from stations import climate, readings


def create_app(db):
    app = Flask(__name__)

    def describe(row):
        mean = climate.mean_temperature(readings.degrees(db, row["id"]))
        return {
            "name": row["name"],
            "temperature": mean,
            "humidity": climate.mean_humidity(readings.humidity(db, row["id"])),
            "label": climate.label(mean),
        }

    @app.get("/stations")
    def index():
        return jsonify([describe(row) for row in readings.stations(db)])

    @app.get("/stations/<int:station_id>")
    def show(station_id):
        row = readings.station(db, station_id)
        if row is None:
            return jsonify(error="unknown station"), 404
        return jsonify(describe(row))

    return app
