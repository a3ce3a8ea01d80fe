import sys
from datetime import date

from toolrent.letters import due_soon, letter
from toolrent.loans import load


def main(argv):
    path, day = argv
    today = date.fromisoformat(day)
    for loan in load(path):
        if loan.days_over(today) > 0:
            print(f"To: {loan.mail}\n\n{letter(loan, today)}\n")
        elif due_soon(loan, today):
            print(f"To: {loan.mail}\n\n{loan.tool} is due on {loan.due:%d %B}.\n")


if __name__ == "__main__":
    main(sys.argv[1:])
