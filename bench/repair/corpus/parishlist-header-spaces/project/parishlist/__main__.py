import sys

from parishlist.donors import read_donors
from parishlist.members import read_members

with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    donors = read_donors(file)
with open(sys.argv[2], encoding="utf-8-sig", newline="") as file:
    members = read_members(file)
givers = {donor["email"] for donor in donors}
for member in members:
    print(f"{'*' if member['email'] in givers else ' '} {member['name']}")
