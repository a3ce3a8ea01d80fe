def best_value(projects, budget):
    """Most value of projects (cost, value), each at most once, within the budget."""
    best = [0] * (budget + 1)
    for cost, value in projects:
        for money in range(budget, cost - 1, -1):
            best[money] = max(best[money], best[money - cost] + value)
    return best[budget]
