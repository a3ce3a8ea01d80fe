import sys

from labjobs.device import Device
from labjobs.plan import Plan


def main():
    device = Device()
    for job in Plan.load(sys.argv[1]).jobs():
        device.run(job)
    print("\n".join(device.log))


if __name__ == "__main__":
    main()
