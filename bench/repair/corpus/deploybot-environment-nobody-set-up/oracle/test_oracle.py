from deploybot.bot import Bot
from deploybot.environments import ENVIRONMENTS


def test_an_unknown_environment_is_told():
    bot = Bot()
    assert bot.handle("lou", "!deploy api prod") == "There is no environment `prod`, only demo, production, staging."
    assert sorted(ENVIRONMENTS) == ["demo", "production", "staging"]
    assert not any(env.deployed for env in ENVIRONMENTS.values())


def test_the_others_are_as_they_were():
    bot = Bot()
    assert bot.handle("lou", "!deploy api") == "Usage: !deploy APP ENVIRONMENT"
    assert bot.handle("lou", "!deploy api staging") == "Deploying api from develop to staging."
    assert ENVIRONMENTS["staging"].deployed == {"api": "lou"}
