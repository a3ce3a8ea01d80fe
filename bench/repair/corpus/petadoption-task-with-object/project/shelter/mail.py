OUTBOX = []


def send(to, subject, text):
    OUTBOX.append((to, subject, text))
