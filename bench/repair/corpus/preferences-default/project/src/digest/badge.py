def badge(user, unread):
    """Number on the bell; none for people who switched notifications off."""
    if not user["preferences"].get("notifications", True):
        return 0
    return min(unread, 99)


def menu(user):
    entries = ["profile", "logout"]
    if user["preferences"].get("notifications", True):
        entries.insert(0, "inbox")
    return entries
