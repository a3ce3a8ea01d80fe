import json
import sys

from firewallgen.generate import generate

with open(sys.argv[1]) as file:
    config = json.load(file)
for line in generate(config):
    print(line)
