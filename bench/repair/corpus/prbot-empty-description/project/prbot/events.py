"""What the bot reads of the forge's events."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PullRequest:
    repository: str
    number: int
    title: str
    body: str
    author: str
    draft: bool
    sha: str


def read_pull_request(payload):
    pull = payload["pull_request"]
    return PullRequest(
        repository=payload["repository"]["full_name"],
        number=pull["number"],
        title=pull["title"],
        body=pull.get("body", ""),
        author=pull["user"]["login"],
        draft=pull.get("draft", False),
        sha=pull["head"]["sha"],
    )
