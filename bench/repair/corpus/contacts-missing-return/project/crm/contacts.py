from dataclasses import dataclass

from crm.phones import normalise


@dataclass
class Contact:
    name: str
    town: str
    phone: str


def from_form(form):
    errors = [f"{key} is required" for key in ("name", "town", "phone") if not form.get(key)]
    if errors:
        return None, errors
    return Contact(form["name"].strip(), form["town"].strip(), normalise(form["phone"])), []
