"""Badges of the gardeners and links for their guests, both signed."""

import os
from datetime import datetime, timedelta, timezone

import jwt

KEY = os.environ.get("GATE_KEY", "gate-key-for-development-0123456789")
ALGORITHMS = ["HS256"]


class NotAllowed(Exception):
    """The bearer may not pass; the application answers 401."""


def _decode(token, audience=None):
    return jwt.decode(token, KEY, algorithms=ALGORITHMS, audience=audience)


def issue_badge(plot, days=365):
    ends = datetime.now(timezone.utc) + timedelta(days=days)
    return jwt.encode({"sub": plot, "exp": ends}, KEY, algorithm="HS256")


def issue_guest_link(plot, hours=12):
    ends = datetime.now(timezone.utc) + timedelta(hours=hours)
    return jwt.encode({"sub": plot, "aud": "guest", "exp": ends}, KEY, algorithm="HS256")


def plot_of_guest(token):
    try:
        return _decode(token, audience="guest")["sub"]
    except jwt.InvalidTokenError as error:
        raise NotAllowed("this link is not valid") from error


def plot_of_badge(token):
    return _decode(token)["sub"]
