import sys

from fleetfuel.consumption import per_vehicle
from fleetfuel.fills import load_fills
from fleetfuel.warnings import warnings

fills = load_fills(sys.argv[1])
for plate, litres in sorted(per_vehicle(fills).items()):
    print(f"{plate:<10} {litres:5.1f} l/100 km")
for warning in warnings(fills):
    print("warning:", warning)
