from datetime import datetime


def overdue(tickets):
    return [ticket.number for ticket in tickets if ticket.deadline < datetime.now()]
