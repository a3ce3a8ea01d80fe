from landlord import imports
from landlord.letters import write_all

tenants = imports.from_agency([{"Name": "R. Okafor", "Street": "Dock Rd 4", "PLZ": "20457", "City": "Hamburg"}])
write_all(tenants)
