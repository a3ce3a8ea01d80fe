import os


class Settings:
    def __init__(self, env=None):
        self.env = os.environ if env is None else env

    def blocked_domains(self):
        return _domains(self.env.get("SIGNUP_BLOCKED", ""))

    def vip_domains(self):
        return _domains(self.env.get("SIGNUP_VIP"))

    def list_name(self):
        return self.env.get("SIGNUP_LIST", "beta")


def _domains(text):
    return {part.strip().lower() for part in text.split(",") if part.strip()}
