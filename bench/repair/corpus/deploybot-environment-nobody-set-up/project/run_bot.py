import json
import sys

from deploybot.bot import Bot


def main(path):
    bot = Bot()
    with open(path) as f:
        for line in f:
            message = json.loads(line)
            reply = bot.handle(message["user"], message["text"])
            if reply:
                print("@{}: {}".format(message["user"], reply))


if __name__ == "__main__":
    main(sys.argv[1])
