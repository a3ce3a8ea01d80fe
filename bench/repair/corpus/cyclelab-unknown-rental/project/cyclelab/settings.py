SECRET_KEY = "cyclelab-development"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["rentals"]
ROOT_URLCONF = "cyclelab.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
