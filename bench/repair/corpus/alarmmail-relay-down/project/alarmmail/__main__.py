import os
import sys

from alarmmail.alarms import mark_sent, open_alarms
from alarmmail.mail import Mailer, message_of


def main():
    alarms = open_alarms(sys.argv[1])
    if not alarms:
        return
    mailer = Mailer(os.environ["SMTP_HOST"], int(os.environ.get("SMTP_PORT", "25")))
    for receiver, own in sorted(alarms.items()):
        mailer.send(message_of(receiver, own))
    mark_sent(sys.argv[1])


main()
