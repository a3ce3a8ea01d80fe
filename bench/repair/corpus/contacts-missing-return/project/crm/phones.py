import re

COUNTRY = "+44"


def normalise(text):
    """A number in international form."""
    digits = re.sub(r"[^\d+]", "", text)
    if digits.startswith("00"):
        return "+" + digits[2:]
    if digits.startswith("+"):
        digits
    elif digits.startswith("0"):
        return COUNTRY + digits[1:]
    else:
        return COUNTRY + digits
