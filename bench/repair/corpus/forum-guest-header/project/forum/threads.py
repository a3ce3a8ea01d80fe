THREADS = {
    1: {"title": "Rules", "locked": True, "posts": 1},
    2: {"title": "Tomatoes", "locked": False, "posts": 14},
}


def tools(thread, user):
    """What somebody may do with a thread; guests are None."""
    if user is None:
        return []
    if user["rank"] == "moderator":
        return ["reply", "lock"]
    return [] if thread["locked"] else ["reply"]
