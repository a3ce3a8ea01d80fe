import subprocess
import sys

import pytest

from podscaler.config import Deployment
from podscaler.decide import decide


@pytest.mark.parametrize("samples", [[], [[1, 99.0]], [[5000, 99.0]]])
@pytest.mark.parametrize("replicas", [1, 3, 9])
def test_what_nothing_is_known_about_keeps_its_replicas(samples, replicas):
    deployment = Deployment("a", replicas, 2, 6, 50.0, samples)
    decision = decide(deployment, 1000, 60)
    assert (decision.replicas, decision.reason) == (replicas, "hold")


def test_the_program():
    argv = ["-m", "podscaler", "--config", "etc/podscaler.json", "--now", "1780000600"]
    run = subprocess.run([sys.executable, *argv], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == ["api 6 up", "thumbnailer 3 hold"]


def test_a_load_of_nothing_still_scales_down():
    assert decide(Deployment("a", 4, 2, 6, 50.0, [[990, 0.0]]), 1000, 60).replicas == 2
