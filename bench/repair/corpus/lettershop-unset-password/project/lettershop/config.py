from dataclasses import dataclass, field


class ConfigurationError(Exception):
    """The environment does not say what the service needs; it must not start."""


@dataclass(frozen=True)
class Config:
    host: str
    user: str
    password: str = field(repr=False)


def read_config(environment):
    return Config(
        host=environment.get("LETTERSHOP_SMTP_HOST", "localhost"),
        user=environment.get("LETTERSHOP_SMTP_USER", "letters"),
        password=required(environment, "LETTERSHOP_SMTP_PASSWORD"),
    )


def required(environment, name):
    value = environment.get(name, "")
    if not value:
        raise ConfigurationError(f"{name} is not set")
    return value
