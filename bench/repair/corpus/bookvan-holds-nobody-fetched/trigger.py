import logging

from bookvan.holds import Holds
from bookvan.jobs import nightly

logging.basicConfig()
holds = Holds()
for day, reader in ((3, "Ole"), (20, "Ida"), (4, "Per")):
    holds.place(f"book-{day}", reader, day)
nightly(holds, 21)
