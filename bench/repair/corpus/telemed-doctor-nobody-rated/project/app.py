from flask import Flask, abort, jsonify

import data
from stats import average_rating, average_wait_minutes, no_show_rate


def create_app():
    app = Flask(__name__)

    @app.route("/doctors")
    def doctors():
        return jsonify([{"slug": slug, "name": d["name"]} for slug, d in sorted(data.DOCTORS.items())])

    @app.route("/doctors/<slug>/profile")
    def profile(slug):
        doctor = data.DOCTORS.get(slug)
        if not doctor:
            abort(404)
        reviews = data.reviews_of(slug)
        visits = data.visits_of(slug)
        return jsonify(
            name=doctor["name"],
            specialty=doctor["specialty"],
            rating=average_rating(reviews),
            review_count=len(reviews),
            wait_minutes=average_wait_minutes(visits),
            no_show_rate=no_show_rate(visits),
        )

    @app.errorhandler(404)
    def not_found(_):
        return jsonify(error="not_found"), 404

    return app
