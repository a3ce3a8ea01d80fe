import os


def server():
    return os.environ.get("MAIL_HOST", "127.0.0.1"), int(os.environ.get("MAIL_PORT", "25"))
