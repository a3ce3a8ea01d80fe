from string import Template

TEMPLATES = {
    "welcome": ("Welcome", Template("Hello $name, your account is ready.")),
    "locked": ("Your account is locked", Template("Hello $name, we locked your account after $attempts attempts.")),
}

outbox: list[dict] = []


def send_mail(to: str, template: str, *, context: dict, urgent: bool = False) -> None:
    subject, text = TEMPLATES[template]
    outbox.append({"to": to, "subject": subject, "text": text.substitute(context), "urgent": urgent})
