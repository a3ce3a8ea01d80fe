def pair_with_sum(numbers, target):
    """Indexes of two numbers that add up to the target; None where there are none."""
    seen = {}
    for index, number in enumerate(numbers):
        if target - number in seen:
            return seen[target - number], index
        seen[number] = index
    return None
