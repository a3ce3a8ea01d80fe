from inboxrouter.parsing import clean_subject, sender_address, ticket_number


def route(mail, store):
    """Adds the mail to its ticket, and returns that."""
    sender = sender_address(mail["from"])
    number = ticket_number(mail["subject"])
    ticket = store.find(number) if number else None
    if ticket is None:
        ticket = store.open(clean_subject(mail["subject"]), sender)
    ticket["messages"].append({"from": sender, "body": mail["body"]})
    return ticket
