class InvalidForm(ValueError):
    pass


def required(form, name):
    value = form.get(name, "").strip()
    if not value:
        raise InvalidForm(name)
    return value


def applicant_from(form):
    return {
        "name": required(form, "name"),
        "address": {
            "street": required(form, "street"),
            "zip_code": required(form, "zip"),
            "city": required(form, "city"),
        },
    }
