def longest_gap(number):
    """Most zeros between two ones of the binary form."""
    longest = 0
    current = None
    while number > 0:
        if number % 2 == 1:
            if current is not None:
                longest = max(longest, current)
            current = 0
        else:
            current = (current or 0) + 1
        number //= 2
    return longest
