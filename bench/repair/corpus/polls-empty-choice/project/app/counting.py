from collections import Counter


def tally(ballots):
    return Counter(ballot.choice for ballot in ballots)


def winner(ballots):
    return max(tally(ballots).items(), key=lambda pair: pair[1])[0]


def latest_voter(ballots):
    return ballots[-1].voter if ballots else None
