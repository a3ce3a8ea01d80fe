def batches(messages, size):
    return [messages[start : start + size] for start in range(0, len(messages), size)]
