import sys

from tenantmail import settings
from tenantmail.mail import reminder, send_all
from tenantmail.rents import unpaid


def main(path):
    messages = [reminder(row, settings.sender()) for row in unpaid(path)]
    if messages:
        host, port = settings.smtp_address()
        send_all(messages, host, port)
    print(f"{len(messages)} reminders sent")


if __name__ == "__main__":
    main(sys.argv[1])
