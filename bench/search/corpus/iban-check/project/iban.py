"""International bank account numbers."""

LENGTHS = {"AT": 20, "BE": 16, "DE": 22, "FR": 27, "GB": 22, "NL": 18, "NO": 15}


def normalise(text):
    return "".join(text.split())


def remainder(iban):
    moved = iban[4:] + iban[:4]
    digits = "".join(str(int(sign, 36)) for sign in moved)
    return int(digits) % 97


def is_valid(text):
    iban = normalise(text)
    if not (iban.isascii() and iban.isalnum()):
        return False
    if LENGTHS.get(iban[:2]) != len(iban):
        return False
    return iban[2:4].isdigit() and remainder(iban) == 1


def grouped(text):
    """The number as it is printed, in groups of four."""
    iban = normalise(text)
    return " ".join(iban[at : at + 4] for at in range(0, len(iban), 4))
