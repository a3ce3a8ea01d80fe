DAYS = {"daily": 1, "weekly": 7}


def mail_plan(settings):
    mail = settings["mail"]
    if not mail["enabled"]:
        return None
    return {"every": DAYS[mail["digest"]], "hour": mail["hour"]}


def push_plan(settings):
    push = settings["push"]
    return {"sound": push["sound"]} if push["enabled"] else None
