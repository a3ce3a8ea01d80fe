from datetime import datetime


def is_valid(ticket):
    return ticket.until > datetime.now()


def admitted(tickets):
    return [ticket.holder for ticket in tickets if is_valid(ticket)]
