from uuid import UUID

from flask import Flask, request

from unsublinks import pages, subscribers

app = Flask(__name__)


@app.get("/u/<token>")
def unsubscribe(token):
    subscriber = subscribers.by_id(UUID(token))
    if subscriber is None:
        return pages.unknown_link()
    name = request.args.get("list", "news")
    subscriber.lists.discard(name)
    return pages.goodbye(subscriber.mail, name)


@app.get("/preferences/<uuid:identifier>")
def preferences(identifier):
    subscriber = subscribers.by_id(identifier)
    if subscriber is None:
        return pages.unknown_link()
    return {"mail": subscriber.mail, "lists": sorted(subscriber.lists)}
