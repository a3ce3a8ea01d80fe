PREVIEW = 40


def shorten(text):
    return text if len(text) <= PREVIEW else text[: PREVIEW - 1] + "…"


def present_message(message):
    return {"sender": message.sender, "text": message.text, "sent": message.sent.isoformat()}


def present_conversation(conversation):
    messages = list(conversation.messages.all())
    last = messages[-1]
    return {
        "id": conversation.pk,
        "subject": conversation.subject,
        "messages": len(messages),
        "preview": shorten(last.text),
        "updated": last.sent.isoformat(),
    }


def present_pinned(message):
    """The message that is shown on top, if any."""
    return present_message(message) if message else None
