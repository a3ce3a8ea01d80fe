SECRET_KEY = "not-secret"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["campaigns"]
ROOT_URLCONF = "fundraiser.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
