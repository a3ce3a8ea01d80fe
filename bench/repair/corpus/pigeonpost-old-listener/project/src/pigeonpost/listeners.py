from pigeonpost.events import on


@on("message.sent")
def count(message, context):
    context.notes.append(f"counted for {context.actor}")


@on("message.recalled")
def audit(message, context):
    context.notes.append(f"{context.actor} recalled {message['id']}")


@on("message.recalled")
def tell_receiver(message):
    message["text"] = "(recalled)"
