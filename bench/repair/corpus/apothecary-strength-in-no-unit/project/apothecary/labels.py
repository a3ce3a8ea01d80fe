"""Text of the labels that the pharmacy prints."""

FORMS = {"tablet", "capsule", "syrup", "drops", "ointment"}


def dose(form, amount):
    """What is taken at once: '2 tablets', '5 ml', '10 drops'; 'as needed' for what is not taken but applied."""
    if form in ("tablet", "capsule"):
        unit = form if amount == 1 else f"{form}s"
        text = f"{amount} {unit}"
    elif form == "syrup":
        text = f"{amount} ml"
    elif form == "drops":
        text = f"{amount} drops"
    return text


def storage(form, cool):
    if cool:
        return "2-8 °C"
    return "not above 25 °C" if form in ("syrup", "ointment") else "room temperature"


def label(patient, medicine):
    form = medicine["form"]
    return {
        "for": patient,
        "name": medicine["name"],
        "dose": dose(form, medicine.get("amount", 1)),
        "storage": storage(form, medicine.get("cool", False)),
    }
