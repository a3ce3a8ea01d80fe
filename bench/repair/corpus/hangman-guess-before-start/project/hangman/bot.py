import logging

from hangman.commands import COMMANDS

log = logging.getLogger(__name__)


class Bot:
    def __init__(self, api, games):
        self.api = api
        self.games = games
        self.offset = 0

    def poll_once(self):
        for update in self.api.updates(self.offset):
            self.offset = update["update_id"] + 1
            try:
                self.handle(update)
            except Exception:
                log.exception("update %s failed", update["update_id"])

    def handle(self, update):
        message = update.get("message")
        if not message or not message.get("text", "").startswith("/"):
            return
        name, _, argument = message["text"].partition(" ")
        command = COMMANDS.get(name.split("@")[0])
        if command is None:
            return
        chat = message["chat"]["id"]
        self.api.send(chat, command(self.games, chat, argument))
