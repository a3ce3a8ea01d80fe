"""Questions about a series of daily temperatures."""


def days_until_warmer(temperatures):
    """For each day, how many days until a warmer one; 0 where none follows."""
    waits = [0] * len(temperatures)
    waiting = []
    for day, temperature in enumerate(temperatures):
        while waiting and temperatures[waiting[-1]] <= temperature:
            earlier = waiting.pop()
            waits[earlier] = day - earlier
        waiting.append(day)
    return waits


def longest_warming(temperatures):
    """Length of the longest run of days that are each warmer than the day before."""
    longest = run = 0
    previous = None
    for temperature in temperatures:
        run = run + 1 if previous is not None and temperature > previous else 1
        longest = max(longest, run)
        previous = temperature
    return longest
