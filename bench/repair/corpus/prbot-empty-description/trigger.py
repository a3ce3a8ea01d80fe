import httpx

from prbot.forge import Forge
from prbot.web import create_app

client = httpx.Client(base_url="https://api.github.com", transport=httpx.MockTransport(lambda _: httpx.Response(200)))
create_app(Forge(client)).test_client().post(
    "/events",
    headers={"X-GitHub-Event": "pull_request"},
    json={
        "action": "opened",
        "repository": {"full_name": "acme/mill"},
        "pull_request": {
            "number": 311,
            "title": "docs: how to run the tests",
            "body": None,
            "user": {"login": "mia"},
            "draft": False,
            "head": {"sha": "9f31ab04"},
        },
    },
)
