import logging

from karaokebot.loop import run_once


class Source:
    def updates(self):
        return [
            {"update_id": 1, "message": {"chat": {"id": 5}, "from": {"id": 9, "first_name": "Liu"}, "text": "/queue"}},
            {"update_id": 2, "message": {"chat": {"id": -100}, "sender_chat": {"title": "Stage"}, "text": "/sing Jolene"}},
        ]

    def send(self, chat, text):
        pass


run_once(Source())
