import os


def signing_key():
    return os.environ["RECEIPT_SIGNING_KEY"].encode()


def site():
    return os.environ.get("TANKFARM_SITE", "main")
