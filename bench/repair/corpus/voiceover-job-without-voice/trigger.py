import logging

from voiceover.broker import Broker
from voiceover.worker import Worker

logging.basicConfig()
broker = Broker()
broker.push({"id": "n-1", "text": "The museum closes in ten minutes.", "speed": 0.9})
Worker(broker).run_once()
