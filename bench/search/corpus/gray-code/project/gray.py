"""Gray code: neighbouring numbers differ in a single bit."""


def to_gray(number):
    if number < 0:
        raise ValueError("only numbers from 0 on have a Gray code")
    return number ^ (number >> 1)


def from_gray(code):
    if code < 0:
        raise ValueError("a Gray code is not negative")
    number = code
    while code:
        code >>= 1
        number |= code
    return number


def sequence(bits):
    """All codes of so many bits in their order, as text."""
    return [format(to_gray(number), f"0{bits}b") for number in range(2**bits)]


def turned_bit(before, after):
    """Which bit differs between two neighbouring codes, counted from the lowest; None if not exactly one does."""
    difference = before ^ after
    if difference == 0 or difference & (difference - 1):
        return None
    return difference.bit_length() - 1
