import pytest

from deploybot.bot import Bot
from deploybot.environments import ENVIRONMENTS


@pytest.fixture
def bot():
    for env in ENVIRONMENTS.values():
        env.deployed.clear()
    return Bot()


def test_chatter(bot):
    assert bot.handle("sam", "hi") is None


def test_unknown_command(bot):
    assert bot.handle("sam", "!dance") == "I do not know `dance`. Try one of: deploy, status"


def test_status(bot):
    assert bot.handle("sam", "!status demo") == "Nothing runs on demo."
    assert bot.handle("sam", "!status qa") == "There is no environment `qa`, only demo, production, staging."


def test_deploy(bot):
    assert bot.handle("sam", "!deploy api demo") == "Deploying api from main to demo."
    assert bot.handle("sam", "!deploy api production") == "production needs an approval first."
    assert bot.handle("kai", "!status demo") == "api of sam"
