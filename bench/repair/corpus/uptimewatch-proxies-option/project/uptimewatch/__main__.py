import json
import sys

from uptimewatch.check import client, check

with open(sys.argv[1], encoding="utf-8") as file:
    config = json.load(file)

with client(config) as http:
    for site in config["sites"]:
        result = check(http, site)
        print(f"{result.name:<20} {'up' if result.up else 'DOWN'}  {result.detail}")
