from hangman import commands
from hangman.bot import Bot
from hangman.games import Games


class Api:
    def __init__(self, *texts):
        self.texts = texts
        self.sent = []

    def updates(self, offset):
        return [{"update_id": number, "message": {"chat": {"id": 5}, "text": text}} for number, text in enumerate(self.texts)]

    def send(self, chat, text):
        self.sent.append((chat, text))


def test_a_guess_without_a_game_is_answered_like_the_other_commands():
    games = Games()
    assert commands.guess(games, 5, "e") == commands.NO_GAME
    assert games.of(5) is None


def test_a_guess_after_the_last_one():
    api, games = Api("/guess o", "/guess t"), Games()
    games.start(5, "oo")
    Bot(api, games).poll_once()
    assert api.sent == [(5, "Yes, it is oo!"), (5, commands.NO_GAME)]


def test_another_chat_has_its_own_game():
    games = Games()
    games.start(5, "meadow")
    assert commands.guess(games, 6, "m") == commands.NO_GAME
    assert commands.guess(games, 5, "m") == "m _ _ _ _ _   (7 lives)"


def test_the_hint_for_what_is_no_letter_stays():
    games = Games()
    games.start(5, "meadow")
    assert commands.guess(games, 5, "4").startswith("Guess a letter")
