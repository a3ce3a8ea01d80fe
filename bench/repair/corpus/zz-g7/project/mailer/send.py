from .templates import fill


class TemplateError(ValueError):
    pass


DEFAULTS = {"company": "Acme", "support": "help@acme.example"}


def render(template, user):
    subject = fill(template["subject"], {**DEFAULTS, **user})
    body = fill(template["body"], user)
    return f"Subject: {subject}\n\n{body}"
