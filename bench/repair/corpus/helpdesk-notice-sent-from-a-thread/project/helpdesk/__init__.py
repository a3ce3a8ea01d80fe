from flask import Flask

from helpdesk import tickets


def create_app(**overrides):
    app = Flask(__name__)
    app.config.update(
        MAIL_SENDER="support@helpdesk.example",
        MAIL_BACKEND=None,
        EXPORT_ROWS=500,
    )
    app.config.update(overrides)
    app.register_blueprint(tickets.bp)
    return app
