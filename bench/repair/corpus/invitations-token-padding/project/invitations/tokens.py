import base64
import binascii
import json


class BadToken(Exception):
    pass


def encode(data):
    return base64.urlsafe_b64encode(json.dumps(data).encode()).decode()


def decode(text):
    """What a token says. @raises BadToken for texts that are none"""
    try:
        return json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (binascii.Error, ValueError) as error:
        raise BadToken("not readable") from error
