import logging

from weighbridge.bus import Bus
from weighbridge.pipeline import wire

logging.basicConfig()
bus = Bus()
gateway, display, accounts = wire(bus)
gateway.line("WB1;HB-KN 77;18640;7420")
