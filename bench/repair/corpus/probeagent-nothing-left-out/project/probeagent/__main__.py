import os
import sys

from probeagent.inventory import read_inventory
from probeagent.settings import from_environment
from probeagent.targets import targets

settings = from_environment(os.environ)
hosts = read_inventory(sys.argv[1], settings.port)
for target in targets(hosts, settings):
    print(target)
