import json
import sys

from alerting.mail import MailChannel
from alerting.pager import PagerChannel


def channels():
    return {"info": MailChannel("team@example.com"), "critical": PagerChannel("+4930123")}


def fire(alerts, by_level):
    for alert in alerts:
        by_level[alert["level"]].notify(alert["text"])


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        fire(json.load(file), channels())
