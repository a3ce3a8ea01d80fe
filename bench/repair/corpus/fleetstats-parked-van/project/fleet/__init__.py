from flask import Flask, jsonify


def create_app(trips=None):
    app = Flask(__name__)
    from fleet.trips import DEFAULT_TRIPS, TripLog
    from fleet.views import bp

    app.extensions["trips"] = TripLog(DEFAULT_TRIPS if trips is None else trips)
    app.register_blueprint(bp)

    @app.errorhandler(404)
    def not_found(e):
        return jsonify(error=e.description), 404

    return app
