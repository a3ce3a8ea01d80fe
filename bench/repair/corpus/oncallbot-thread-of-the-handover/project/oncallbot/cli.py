import argparse
import os
from datetime import date

from oncallbot.announce import announce_handover, announce_today
from oncallbot.chat import Chat, printing


def main() -> None:
    parser = argparse.ArgumentParser("oncallbot")
    parser.add_argument("what", choices=["today", "handover"])
    parser.add_argument("--dry-run", action="store_true")
    parser.add_argument("--day", type=date.fromisoformat, default=date.today())
    options = parser.parse_args()
    chat = Chat(os.environ.get("CHAT_TOKEN", ""), printing() if options.dry_run else None)
    if options.what == "today":
        announce_today(chat, options.day)
    else:
        announce_handover(chat, options.day)


if __name__ == "__main__":
    main()
