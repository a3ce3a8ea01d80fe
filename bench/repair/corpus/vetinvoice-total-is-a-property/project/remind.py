import sys
from datetime import date

from ledger import overdue
from letters import reminder

if __name__ == "__main__":
    for invoice in overdue(date.fromisoformat(sys.argv[1])):
        print(reminder(invoice), end="\n\n")
