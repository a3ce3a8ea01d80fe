import logging

from deploybot.environments import ENVIRONMENTS

log = logging.getLogger(__name__)


def unknown(name):
    return "There is no environment `{}`, only {}.".format(name, ", ".join(sorted(ENVIRONMENTS)))


def status(user, args):
    if len(args) != 1:
        return "Usage: !status ENVIRONMENT"
    env = ENVIRONMENTS.get(args[0])
    if env is None:
        return unknown(args[0])
    if not env.deployed:
        return "Nothing runs on {}.".format(env.name)
    return ", ".join("{} of {}".format(app, by) for app, by in sorted(env.deployed.items()))


def deploy(user, args):
    if len(args) != 2:
        return "Usage: !deploy APP ENVIRONMENT"
    app, name = args
    env = ENVIRONMENTS[name]
    if env.needs_approval:
        return "{} needs an approval first.".format(env.name)
    env.deployed[app] = user
    log.info("%s deploys %s to %s", user, app, env.name)
    return "Deploying {} from {} to {}.".format(app, env.branch, env.name)


COMMANDS = {"status": status, "deploy": deploy}
