import smtplib
import sys

from coldchain import alarms, settings


def main(path):
    config = settings.load()

    def send(message):
        with smtplib.SMTP(config.smtp_host, config.smtp_port, timeout=10) as server:
            server.send_message(message)

    with open(path, newline="") as lines:
        print(alarms.raise_all(alarms.too_warm(lines, config), config, send), "mails")


if __name__ == "__main__":
    main(sys.argv[1])
