import { answered, type Layout, REQUIREMENTS, thrown } from "./layout.testing.ts";

/** A Flask application whose issuing function reads its settings from the application, which its fixtures do not enter. */
export const applicationContext: Layout = {
  files: {
    "requirements.txt": REQUIREMENTS,
    "service/__init__.py": `from flask import Flask, g, jsonify

from service.auth import login_required


def create_app(config=None):
    app = Flask(__name__)
    app.config.update(SECRET_KEY="flask-secret-flask-secret-flask-secret-flask", TOKEN_MINUTES=30)
    app.config.update(config or {})

    @app.get("/reports")
    @login_required
    def reports():
        return jsonify(owner=g.user, reports=["q1", "q2"])

    return app
`,
    "service/auth.py": `import datetime
import functools

import jwt
from flask import abort, current_app, g, request


def make_token(user, minutes=None):
    minutes = current_app.config["TOKEN_MINUTES"] if minutes is None else minutes
    expires = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(minutes=minutes)
    return jwt.encode({"sub": user, "exp": expires}, current_app.config["SECRET_KEY"], algorithm="HS256")


def login_required(view):
    @functools.wraps(view)
    def wrapped(*args, **kwargs):
        header = request.headers.get("Authorization", "")
        if not header.startswith("Bearer "):
            abort(401, description="Missing token")
        try:
            claims = jwt.decode(header[7:], current_app.config["SECRET_KEY"], algorithms=["HS256"])
        except jwt.InvalidTokenError:
            abort(401, description="Invalid token")
        g.user = claims["sub"]
        return view(*args, **kwargs)

    return wrapped
`,
    "pytest.ini": "[pytest]\npythonpath = .\n",
    "tests/conftest.py": `import pytest

from service import create_app


@pytest.fixture()
def app():
    return create_app({"TESTING": True})


@pytest.fixture()
def client(app):
    return app.test_client()
`,
    "tests/test_reports.py": `from service.auth import make_token


def test_reports(app, client):
    with app.app_context():
        token = make_token("ines")
    response = client.get("/reports", headers={"Authorization": "Bearer " + token})
    assert response.get_json()["owner"] == "ines"
`,
  },
  chain: [
    thrown("jwt.exceptions", "service/auth.py", "claims = jwt.decode"),
    answered(
      "service/auth.py",
      'abort(401, description="Invalid token")',
      "401 Unauthorized: Invalid token",
      "Unauthorized",
    ),
  ],
  request: { method: "GET", path: "/reports" },
  obligations: ["challenge"],
};
