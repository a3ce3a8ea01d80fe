import os

SECRET_KEY = os.environ.get("SECRET_KEY", "insecure")
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["wholesale.orders"]
ROOT_URLCONF = "wholesale.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
