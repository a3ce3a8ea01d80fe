import sys

from loyalty.levels import next_level, level
from loyalty.members import load

members = load(sys.argv[1])
for member in members:
    step = next_level(member)
    rest = f"{step[1]} points to {step[0]}" if step else ""
    print(f"{member.card}  {member.name:<20} {level(member):<8} {rest}")
