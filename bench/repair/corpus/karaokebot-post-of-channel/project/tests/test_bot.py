import pytest

from karaokebot import commands
from karaokebot.loop import run_once
from karaokebot.updates import parse


@pytest.fixture(autouse=True)
def empty_stage():
    commands.STAGE.clear()


class Source:
    def __init__(self, *texts, user={"id": 1, "first_name": "Liu"}):
        self.sent = []
        self.texts, self.user = texts, user

    def updates(self):
        for number, text in enumerate(self.texts):
            message = {"chat": {"id": 5}, "text": text}
            if self.user:
                message["from"] = self.user
            yield {"update_id": number, "message": message}

    def send(self, chat, text):
        self.sent.append(text)


def test_sing():
    source = Source("/sing Jolene", "/queue", "hello", "/sing")
    run_once(source)
    assert source.sent == ["You are number 1.", "1. Liu: Jolene", "Sing what? /sing TITLE"]


def test_cheer_of_nobody():
    source = Source("/cheer", user=None)
    run_once(source)
    assert source.sent == ["Somebody cheers!"]


def test_name_of_bot():
    assert parse({"message": {"chat": {"id": 1}, "text": "/Queue@karaoke_bot"}})["command"] == "queue"
