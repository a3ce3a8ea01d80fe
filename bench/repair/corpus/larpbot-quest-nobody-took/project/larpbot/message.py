def reward(quest):
    given = quest.get("reward") or {}
    parts = []
    if given.get("coins"):
        parts.append("%d coins" % given["coins"])
    if given.get("item"):
        parts.append(given["item"])
    return " + ".join(parts) or "honour"


def taker(quest):
    taken_by = quest.get("taken_by", {})
    guild = taken_by.get("guild")
    if guild:
        return "%s [%s]" % (taken_by["name"], guild["short"])
    return taken_by.get("name", "open")


def line(quest):
    return "#%d %s (%s): %s" % (quest["id"], quest["title"], reward(quest), taker(quest))
