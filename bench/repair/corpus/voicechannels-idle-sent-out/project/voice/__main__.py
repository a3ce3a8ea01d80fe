import time

from voice.hub import Hub
from voice.sweeper import Sweeper

hub = Hub()
sweeper = Sweeper(hub)
while True:
    sweeper.tick(time.monotonic())
    time.sleep(60)
