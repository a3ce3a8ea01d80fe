from flask import Flask, jsonify

from pollenwatch import figures, store


def day_report(day):
    grains = store.measured(day)
    return {
        "day": day,
        "total": figures.total(grains),
        "average": figures.average(grains),
        "strongest": figures.strongest(grains),
        "birch_share": figures.share(grains, "birch"),
    }


def create_app():
    app = Flask(__name__)

    @app.get("/days")
    def all_days():
        return jsonify(store.days())

    @app.get("/days/<day>")
    def one_day(day):
        return jsonify(day_report(day))

    return app
