from flask import Blueprint, current_app, request

from .queue import Job

bp = Blueprint("hooks", __name__)

HEADS = "refs/heads/"


def ignored(why):
    return {"status": "ignored", "reason": why}, 202


@bp.post("/github")
def github():
    event = request.headers.get("X-GitHub-Event")
    if event == "ping":
        return {"status": "pong"}
    if event != "push":
        return ignored(f"event {event}")
    push = request.get_json()
    if not push["ref"].startswith(HEADS):
        return ignored("not a branch")
    repository = push["repository"]["full_name"]
    remote = current_app.config["MIRRORS"].get(repository)
    if remote is None:
        return ignored(f"{repository} is not mirrored")
    branch = push["ref"][len(HEADS):]
    branches = current_app.config["BRANCHES"]
    if branches and branch not in branches:
        return ignored(f"branch {branch}")
    commit = push["head_commit"]["id"]
    current_app.queue.put(Job(repository, branch, commit, remote))
    return {"status": "queued", "commit": commit}, 202
