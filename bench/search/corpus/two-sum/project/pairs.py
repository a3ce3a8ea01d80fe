def pair_with_sum(numbers, target):
    """Indexes of two numbers that add up to the target; None where there are none."""
    seen = {}
    for index, number in enumerate(numbers):
        seen[number] = index
        if target - number in seen:
            return seen[target - number], index
    return None
