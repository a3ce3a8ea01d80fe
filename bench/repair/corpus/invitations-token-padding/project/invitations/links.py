import base64
import json

from invitations.tokens import encode


def link(team, mail):
    """Mail programs do not like = at the end of a link."""
    return "/join/" + encode({"team": team, "mail": mail}).rstrip("=")


def preview(text):
    """Name of the team for the page before the sign-in."""
    return json.loads(base64.urlsafe_b64decode(text))["team"]
