from parcels.label import label
from parcels.model import Parcel

print(label(Parcel("A7", 1200, "Kim")))
