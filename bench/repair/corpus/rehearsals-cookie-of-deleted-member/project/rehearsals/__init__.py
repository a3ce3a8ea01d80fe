from flask import Flask

from rehearsals import auth, calendar
from rehearsals.members import Members


def create_app():
    app = Flask(__name__)
    app.secret_key = "replaced in production"
    app.members = Members.from_rows(
        [(1, "Ana", "ana@band.example", "1903", "drums"), (2, "Lou", "lou@band.example", "4417", "bass")]
    )
    app.register_blueprint(auth.bp)
    app.register_blueprint(calendar.bp)
    return app
