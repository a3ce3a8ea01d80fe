import os


def smtp_address(env=os.environ):
    return env.get("SMTP_HOST", "localhost"), int(env.get("SMTP_PORT", "25"))


def sender(env=os.environ):
    return env.get("MAIL_FROM", "office@tenantmail.example")
