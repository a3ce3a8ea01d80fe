from flask import Flask, jsonify

from minutes.archive import Archive, NotFound


def create_app(archive=None):
    app = Flask(__name__)
    app.json.sort_keys = False
    app.extensions["archive"] = archive or Archive.of_file()

    from minutes import views

    app.register_blueprint(views.bp)

    @app.errorhandler(NotFound)
    def not_found(error):
        return jsonify(error=str(error)), 404

    return app
