def fewest(coins, amount):
    """Fewest coins that make the amount; None where none do."""
    best = [0] + [None] * amount
    for target in range(1, amount + 1):
        for coin in coins:
            if coin <= target and best[target - coin] is not None:
                count = best[target - coin] + 1
                if best[target] is None or count > best[target]:
                    best[target] = count
    return best[amount]
