from django.apps import AppConfig


class BadgesConfig(AppConfig):
    name = "scouts.badges"

    def ready(self):
        from scouts.badges import receivers  # noqa: F401
