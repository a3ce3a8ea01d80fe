import os
import time

import httpx

from hangman.bot import Bot
from hangman.games import Games


class Api:
    def __init__(self, token):
        self.client = httpx.Client(base_url=f"https://api.chat.example/bot{token}/", timeout=40)

    def updates(self, offset):
        answer = self.client.get("getUpdates", params={"offset": offset, "timeout": 30})
        return answer.raise_for_status().json()["result"]

    def send(self, chat, text):
        self.client.post("sendMessage", json={"chat_id": chat, "text": text}).raise_for_status()


if __name__ == "__main__":
    bot = Bot(Api(os.environ["BOT_TOKEN"]), Games())
    while True:
        bot.poll_once()
        time.sleep(1)
