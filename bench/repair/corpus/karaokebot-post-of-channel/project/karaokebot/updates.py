def parse(raw):
    """What we need of an update; None for those that are not ours (joins, photos, polls)."""
    message = raw.get("message") or raw.get("edited_message")
    if not message or not message.get("text", "").startswith("/"):
        return None
    command, _, rest = message["text"].partition(" ")
    return {
        "chat": message["chat"]["id"],
        "user": message.get("from"),  # posts in the name of a channel have none
        "command": command[1:].split("@")[0].lower(),
        "rest": rest.strip(),
    }
