from forms.questions import Form


def described(form: type[Form]) -> list[dict]:
    return [
        {"name": name, "label": field.title or name.capitalize(), "required": field.required}
        for name, field in form.model_fields.items()
    ]
