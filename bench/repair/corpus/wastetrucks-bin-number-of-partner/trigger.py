import json

from trucks.consumer import Consumer
from trucks.registry import Registry

consumer = Consumer(Registry({"5512": "Mill Lane 3"}))
consumer.receive(json.dumps({"kind": "emptied", "bin": 5512, "kg": 31.5, "at": "2026-02-03T07:10:00Z"}))
