from reviewqueue import names


def opened(pull):
    return f"{names.person(pull['user'])} opened #{pull['number']} in {names.repository(pull['base']['repo'])}"


def closed(pull):
    origin = names.repository(pull["head"]["repo"])
    outcome = "merged" if pull.get("merged") else "closed"
    return f"#{pull['number']} from {origin} was {outcome}"


def waiting(pull):
    reviewers = ", ".join(names.person(user) for user in pull["requested_reviewers"]) or "anybody"
    origin = f"{pull['head']['repo']['full_name']}:{pull['head']['ref']}"
    return f"#{pull['number']} \"{pull['title']}\" ({origin}) waits for {reviewers} since {pull['waiting_hours']} h"
