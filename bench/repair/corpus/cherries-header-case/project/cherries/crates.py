def kind(message):
    return message.headers.get("content-type", "application/json")


def crate(message):
    return {"id": int(message.headers["X-Crate-Id"]), "kilos": float(message.body), "type": kind(message)}
