from flask import Blueprint, jsonify

bp = Blueprint("posts", __name__)

POSTS = {
    1: {"title": "Tea", "tags": ["drink"], "comments": ["good", "better"]},
    2: {"title": "Rain", "tags": [], "comments": []},
}


def summary(post):
    return {
        "title": post["title"],
        "first_tag": post["tags"][0] if post["tags"] else None,
        "latest": post["comments"][-1],
    }


@bp.get("/posts/<int:number>")
def show(number):
    post = POSTS.get(number)
    if post is None:
        return jsonify(error="post not found"), 404
    return jsonify(summary(post))
