from dataclasses import dataclass

from jobrunner.retry import waits


@dataclass
class Outcome:
    name: str
    state: str
    tries: int
    waited: float = 0.0


def run_job(job, config):
    """A job fails as often as it says, then succeeds; stands for what the workers do."""
    waited = 0.0
    pauses = waits(config["retry"])
    for number, pause in enumerate([0.0, *pauses], start=1):
        waited += pause
        if number > job.get("failures", 0):
            return Outcome(job["name"], "done", number, waited)
    return Outcome(job["name"], "failed", len(pauses) + 1, waited)


def run_all(jobs, config):
    limits = config["limits"]
    outcomes = []
    seconds = 0.0
    for job in jobs[: limits["jobs"]]:
        outcome = run_job(job, config)
        seconds += outcome.waited
        if seconds > limits["seconds"]:
            outcome.state = "stopped"
            outcomes.append(outcome)
            break
        outcomes.append(outcome)
    return outcomes
