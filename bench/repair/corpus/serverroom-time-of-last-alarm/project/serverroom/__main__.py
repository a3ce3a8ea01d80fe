import sys

from serverroom.alarms import held_back
from serverroom.watch import watch

if __name__ == "__main__":
    for rack, celsius in sorted(watch(sys.stdin).items()):
        print(f"{rack}: {celsius:.1f}")
    print(f"{held_back()} alarms held back")
