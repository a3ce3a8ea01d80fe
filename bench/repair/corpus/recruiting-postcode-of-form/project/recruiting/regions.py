REGIONS = {"1": "Romandie", "3": "Bern", "8": "Zürich"}


def office(applicant):
    return REGIONS.get(applicant["address"]["postcode"][:1], "Head office")
