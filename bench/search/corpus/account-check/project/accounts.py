def as_digits(text):
    """Letters as numbers from 10 on, as the standard has it."""
    return "".join(str(int(letter, 36)) for letter in text)


def is_valid(iban):
    """Whether the check digits of an account number are right."""
    compact = iban.replace(" ", "").upper()
    if len(compact) < 15 or not compact.isalnum():
        return False
    turned = compact[4:] + compact[:4]
    return int(as_digits(turned)) % 97 == 0
