from kelpfarm.lab import Lab
from kelpfarm.water import report

BEDS = ("north", "skerry")

if __name__ == "__main__":
    for bed, days in report(Lab(), BEDS).items():
        print(bed, ", ".join(days) or "cool enough")
