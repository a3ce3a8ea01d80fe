import itertools

from bookshop import mail

_numbers = itertools.count(1)
_orders = {}


def place(email, isbn, gift_to=None):
    number = next(_numbers)
    _orders[number] = {"id": number, "email": email, "isbn": isbn, "gift_to": gift_to}
    mail.send_confirmation.delay(number, recipient=email)
    if gift_to:
        mail.send_gift_note.delay(number, to=gift_to, sender=email)
    return _orders[number]


def find(number):
    return _orders.get(number)
