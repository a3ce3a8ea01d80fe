def digits(number, base):
    if number == 0:
        return [0]
    found = []
    while number:
        found.append(number % base)
        number //= base
    return found[::-1]
