from flask import Flask

from portal.auth import AuthError
from portal.views import bp


def create_app(secret='portal-secret-of-the-tests-32-bytes'):
    app = Flask(__name__)
    app.config['TOKEN_SECRET'] = secret
    app.register_blueprint(bp)

    @app.errorhandler(AuthError)
    def unauthorised(error):
        challenge = f'Bearer error="invalid_token", error_description="{error.description}"'
        return {'error': error.code}, 401, {'WWW-Authenticate': challenge}

    return app
