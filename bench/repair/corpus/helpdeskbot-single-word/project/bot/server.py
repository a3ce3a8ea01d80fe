from flask import Flask, jsonify, request

from bot.commands import COMMANDS, Misused
from bot.desk import Desk, NoSuchTicket


def reply_to(desk, user, text):
    if not text.startswith("!"):
        return None
    name, _, rest = text[1:].partition(" ")
    command = COMMANDS.get(name.lower())
    if command is None:
        return f"I do not know !{name}, try !help."
    try:
        return command(desk, user, rest.strip())
    except (Misused, NoSuchTicket) as error:
        return str(error)


def create_app():
    app = Flask(__name__)
    desk = Desk()

    @app.post("/message")
    def message():
        data = request.get_json()
        return jsonify(reply=reply_to(desk, data["user"], data["text"]))

    return app
