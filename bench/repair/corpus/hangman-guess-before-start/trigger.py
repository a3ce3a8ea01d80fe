from hangman.bot import Bot
from hangman.games import Games


class Api:
    def updates(self, offset):
        return [{"update_id": 7001, "message": {"chat": {"id": -40}, "text": "/guess e"}}]

    def send(self, chat, text):
        print(chat, text)


Bot(Api(), Games()).poll_once()
