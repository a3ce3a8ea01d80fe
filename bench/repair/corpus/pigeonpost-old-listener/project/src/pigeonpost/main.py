from fastapi import FastAPI, Header, HTTPException

from pigeonpost import listeners  # noqa: F401
from pigeonpost.events import Context, emit


def create_app():
    app = FastAPI()
    messages = {}

    @app.post("/messages", status_code=201)
    def send(message: dict, x_user: str = Header()):
        context = Context(x_user)
        stored = {"id": len(messages) + 1, "text": message["text"]}
        messages[stored["id"]] = stored
        emit("message.sent", stored, context)
        return {"message": stored, "notes": context.notes}

    @app.post("/messages/{message_id}/recall")
    def recall(message_id: int, x_user: str = Header()):
        if message_id not in messages:
            raise HTTPException(404)
        context = Context(x_user)
        emit("message.recalled", messages[message_id], context)
        return {"message": messages[message_id], "notes": context.notes}

    return app
