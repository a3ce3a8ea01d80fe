import json
import sys

from soundcheck.channels import channels_of
from soundcheck.console import command, headroom

with open(sys.argv[1]) as file:
    channels = channels_of(json.load(file))
for channel in channels:
    print(command(channel))
print("headroom", headroom(channels))
