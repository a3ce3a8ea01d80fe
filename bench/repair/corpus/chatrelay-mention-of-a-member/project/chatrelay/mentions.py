import re
from html import escape

from chatrelay.directory import directory

MENTION = re.compile(r"@([a-z0-9]+)")


def expand(text: str) -> str:
    """The text as HTML, with the names of those who are mentioned. Who is not known stays as written."""
    html = escape(text)
    for login in set(MENTION.findall(text)):
        member = directory.find(login)
        if member is not None:
            html = re.sub(rf"@{login}\b", f"<b>{escape(member.display)}</b>", html)
    return html
