def on_message(standup, event):
    if event.get("thread_ts"):
        # Threads are for talking about answers.
        return
    standup.answer(event["user"], event["text"])


def on_reaction(standup, event):
    user = event.get("user")
    if user is None:
        # The reaction of an app.
        return
    standup.cheer(user)


def on_joined(standup, event):
    standup.members.add(event["user"])


def on_left(standup, event):
    standup.members.discard(event["user"])
    standup.answers.pop(event["user"], None)


HANDLERS = {
    "message": on_message,
    "reaction_added": on_reaction,
    "member_joined_channel": on_joined,
    "member_left_channel": on_left,
}


def dispatch(standup, channel, event):
    """Whether this event was of interest."""
    handler = HANDLERS.get(event.get("type"))
    if handler is None or event.get("channel") != channel:
        return False
    handler(standup, event)
    return True
