from tickets.model import open_ticket
from tickets.sweep import overdue

print(overdue([open_ticket(4)]))
