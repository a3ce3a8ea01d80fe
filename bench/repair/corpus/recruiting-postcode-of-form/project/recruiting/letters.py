def address_lines(applicant):
    address = applicant["address"]
    return [applicant["name"], address["street"], f"{address['postcode']} {address['city']}"]


def confirmation(applicant):
    return "\n".join([*address_lines(applicant), "", "We have received your application."])
