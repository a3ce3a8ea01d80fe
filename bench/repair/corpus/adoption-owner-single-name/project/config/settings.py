SECRET_KEY = "development"
DEBUG = False
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["animals"]
ROOT_URLCONF = "config.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
