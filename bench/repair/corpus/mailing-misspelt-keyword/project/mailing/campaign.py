from mailing.send import send


def welcome(address):
    return send(address, "Welcome", priority="low")


def remind(addresses, sender):
    return [send(address, "Reminder", replyto=sender) for address in addresses]
