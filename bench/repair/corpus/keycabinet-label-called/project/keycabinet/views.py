"""What the pages say of hooks."""


def row_of(hook):
    state = hook.holder if hook.is_out else "here"
    return {"hook": hook.label, "room": hook.room, "state": state}


def reminder(hook, now):
    hours = int((now - hook.since).total_seconds() // 3600)
    return "%s: please bring back %s (%s), out for %d hours" % (hook.holder, hook.label(), hook.room, hours)
