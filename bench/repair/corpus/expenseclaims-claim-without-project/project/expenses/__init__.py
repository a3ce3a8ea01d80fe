from flask import Flask


def create_app():
    app = Flask(__name__)

    from expenses import claims, errors

    errors.register(app)
    app.register_blueprint(claims.bp)
    return app
