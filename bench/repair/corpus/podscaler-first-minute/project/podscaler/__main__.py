import argparse
import time

from podscaler.config import load
from podscaler.decide import decide

parser = argparse.ArgumentParser(prog="podscaler")
parser.add_argument("--config", required=True)
parser.add_argument("--now", type=int, default=None)
options = parser.parse_args()

now = options.now or int(time.time())
config = load(options.config)
for deployment in config.deployments:
    decision = decide(deployment, now, config.window)
    print(f"{deployment.name} {decision.replicas} {decision.reason}")
