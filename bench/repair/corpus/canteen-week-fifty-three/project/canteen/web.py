from flask import Flask, abort, jsonify

from canteen.menu import menu, two_weeks


def create_app():
    app = Flask(__name__)

    def checked(year, week):
        if not (2000 <= year < 2100 and 1 <= week <= 52):
            abort(404)
        return year, week

    @app.get("/menu/<int:year>/<int:week>")
    def one(year, week):
        return jsonify(menu(*checked(year, week)))

    @app.get("/menu/<int:year>/<int:week>/print")
    def both(year, week):
        return jsonify(two_weeks(*checked(year, week)))

    return app
