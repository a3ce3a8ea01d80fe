import re


class ValidationError(ValueError):
    def __init__(self, field, message):
        super().__init__(f"{field}: {message}")
        self.field = field
        self.message = message


PATTERN = re.compile(r"(AT)?U\d{8}")


def vat_number(form):
    value = str(form.get("vat", "")).replace(" ", "").upper()
    if not PATTERN.fullmatch(value):
        raise ValidationError("vat", "must be like ATU12345678")
    return value if value.startswith("AT") else f"AT{value}"
