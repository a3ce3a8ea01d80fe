SENT = []


def put(address, text):
    SENT.append((address, text))
