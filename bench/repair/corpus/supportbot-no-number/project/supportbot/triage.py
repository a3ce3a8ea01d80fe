from supportbot.intents import INTENTS


def triage(mail):
    """What to do with a mail; what no intent knows goes to a person."""
    for intent in INTENTS:
        action = intent(mail)
        if action is not None:
            return action
    return {"action": "hand over", "who": mail["from"]}
