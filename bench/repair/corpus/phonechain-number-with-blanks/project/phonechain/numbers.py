import re

COUNTRY = "+49"


class NoNumber(ValueError):
    pass


def normalise(text):
    """One spelling for all ways in which a number is written: +4917155120"""
    digits = re.sub(r"[\s/().-]", "", text)
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    elif digits.startswith("0"):
        digits = COUNTRY + digits[1:]
    if not re.fullmatch(r"\+\d{6,15}", digits):
        raise NoNumber(f"this is no telephone number: {text!r}")
    return digits


def readable(number):
    """As it is printed, without the country for our own."""
    return "0" + number[len(COUNTRY):] if number.startswith(COUNTRY) else number
