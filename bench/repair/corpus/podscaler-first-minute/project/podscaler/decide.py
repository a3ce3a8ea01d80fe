from dataclasses import dataclass
from math import ceil

from podscaler.load import current_load

# Below this share of the target the number of replicas is brought down, above the other one up.
LOW, HIGH = 0.7, 1.1


@dataclass(frozen=True)
class Decision:
    replicas: int
    reason: str


def hold(deployment):
    return Decision(deployment.replicas, "hold")


def decide(deployment, now, window):
    if deployment.paused:
        return hold(deployment)
    load = current_load(deployment.samples, now, window)
    ratio = load / deployment.target
    if LOW <= ratio <= HIGH:
        return hold(deployment)
    wanted = ceil(deployment.replicas * ratio)
    wanted = max(deployment.min, min(deployment.max, wanted))
    if wanted == deployment.replicas:
        return hold(deployment)
    return Decision(wanted, "up" if wanted > deployment.replicas else "down")
