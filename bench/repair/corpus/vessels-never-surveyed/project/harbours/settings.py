SECRET_KEY = "not-a-secret"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["harbours.register"]
ROOT_URLCONF = "harbours.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
USE_TZ = True
