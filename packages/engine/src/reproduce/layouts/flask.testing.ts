import { answered, type Layout, REQUIREMENTS, thrown } from "./layout.testing.ts";

export const flask: Layout = {
  files: {
    "requirements.txt": REQUIREMENTS,
    "application.py": `from datetime import datetime, timedelta, timezone
from functools import wraps

import jwt
from flask import Flask, abort, current_app, g, jsonify, request


def issue(username, lifetime=timedelta(hours=1)):
    now = datetime.now(timezone.utc)
    return jwt.encode({"sub": username, "exp": now + lifetime}, current_app.config["JWT_KEY"], algorithm="HS256")


def login_required(view):
    @wraps(view)
    def wrapped(*args, **kwargs):
        header = request.headers.get("Authorization", "")
        if not header.startswith("Bearer "):
            abort(401, description="Token missing")
        try:
            g.claims = jwt.decode(header[7:], current_app.config["JWT_KEY"], algorithms=["HS256"])
        except jwt.InvalidTokenError:
            abort(401, description="Token invalid")
        return view(*args, **kwargs)

    return wrapped


def create_app():
    app = Flask(__name__)
    app.config["JWT_KEY"] = "0123456789abcdef0123456789abcdef"

    @app.get("/profile")
    @login_required
    def profile():
        return jsonify(user=g.claims["sub"])

    return app
`,
    "tests/conftest.py": `import pytest

from application import create_app


@pytest.fixture()
def app():
    app = create_app()
    with app.app_context():
        yield app


@pytest.fixture()
def client(app):
    return app.test_client()
`,
    "tests/test_profile.py": `from application import issue


def test_profile(client):
    response = client.get("/profile", headers={"Authorization": "Bearer " + issue("ann")})
    assert response.get_json() == {"user": "ann"}
`,
  },
  chain: [
    thrown("jwt.exceptions", "application.py", "g.claims = jwt.decode"),
    answered(
      "application.py",
      'abort(401, description="Token invalid")',
      "401 Unauthorized: Token invalid",
      "Unauthorized",
    ),
  ],
  request: { method: "GET", path: "/profile" },
  obligations: ["challenge"],
};
