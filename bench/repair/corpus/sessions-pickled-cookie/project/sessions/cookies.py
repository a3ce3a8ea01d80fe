import base64
import pickle


def pack(state):
    return base64.b64encode(pickle.dumps(state)).decode()


def unpack(text):
    return pickle.loads(base64.b64decode(text))
