import re


def normalise(number, country):
    """A number in the international form, such as +442071234567."""
    digits = re.sub(r"[\s()./-]", "", number)
    if digits.startswith("00"):
        digits = "+" + digits[2:]
    elif digits.startswith("0"):
        digits = "+" + country + digits[1:]
    if not re.fullmatch(r"\+[1-9]\d{6,14}", digits):
        raise ValueError(f"not a phone number: {number}")
    return digits


class PhoneBook:
    """Names by phone number; numbers may be written in any usual way."""

    def __init__(self, country="44"):
        self.country = country
        self.names = {}

    def add(self, name, number):
        self.names[normalise(number, self.country)] = name

    def remove(self, number):
        del self.names[normalise(number, self.country)]

    def name_of(self, number):
        """Whose number it is; None where nobody's."""
        return self.names.get(number)

    def numbers_of(self, name):
        wanted = name.casefold()
        return sorted(number for number, owner in self.names.items() if owner.casefold() == wanted)
