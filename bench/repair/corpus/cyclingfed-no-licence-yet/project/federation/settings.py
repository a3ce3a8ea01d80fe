SECRET_KEY = "not-the-one-of-production"
DEBUG = False
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "federation.urls"
INSTALLED_APPS = ["riders"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
