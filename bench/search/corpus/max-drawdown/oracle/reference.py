def max_drawdown(prices):
    """Largest fall from an earlier peak."""
    peak = prices[0]
    worst = 0
    for price in prices:
        if price > peak:
            peak = price
        worst = max(worst, peak - price)
    return worst
