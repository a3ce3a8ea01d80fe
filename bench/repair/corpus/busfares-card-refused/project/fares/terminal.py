import json
from urllib.error import HTTPError
from urllib.request import Request, urlopen


class CardRefused(Exception):
    def __init__(self, code, last_digits):
        super().__init__(f"card ending in {last_digits} refused: {code}")
        self.code = code


class CardUnreadable(Exception):
    pass


class Terminal:
    def __init__(self, url):
        self.url = url

    def charge(self, card, cents):
        """Charges a card; answers the number of the payment."""
        if not card.isdigit():
            raise CardUnreadable(card)
        body = json.dumps({"card": card, "amount": cents}).encode()
        try:
            with urlopen(Request(self.url, body, {"content-type": "application/json"}), timeout=10) as answer:
                return json.load(answer)["payment"]
        except HTTPError as error:
            if error.code == 402:
                raise CardRefused(json.load(error)["code"], card[-4:]) from error
            raise
