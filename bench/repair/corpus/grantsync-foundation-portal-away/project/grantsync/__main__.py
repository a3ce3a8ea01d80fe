from grantsync.portal import Portal
from grantsync.table import write

grants = Portal().grants()
write("grants.csv", grants)
print(f"{len(grants)} grants")
