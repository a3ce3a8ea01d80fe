SECRET_KEY = "only-for-development"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["finds"]
ROOT_URLCONF = "dig.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
