from flask import Flask, jsonify

from plantshop.params import BadParameter


def create_app():
    app = Flask(__name__)

    from plantshop import orders, plants

    app.register_blueprint(plants.bp)
    app.register_blueprint(orders.bp)

    @app.errorhandler(BadParameter)
    def bad_parameter(error):
        return jsonify(error=str(error)), 400

    return app
