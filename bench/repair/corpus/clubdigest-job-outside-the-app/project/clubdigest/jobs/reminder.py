"""Puts the reminder of the monthly meeting into the outbox."""

import sys

from clubdigest import create_app
from clubdigest.digest import put


def main(day, config=None):
    app = create_app(config)
    with app.app_context():
        put("reminder.txt", f"The {app.config['SITE_NAME']} meets on {day}.\n")


if __name__ == "__main__":
    main(sys.argv[1])
