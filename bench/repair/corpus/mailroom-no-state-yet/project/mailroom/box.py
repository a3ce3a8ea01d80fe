MESSAGES = [(3, "bill"), (5, "invitation"), (9, "reminder")]


def newer_than(message_id, limit):
    return [message for message in MESSAGES if message[0] > message_id][:limit]
