SECRET_KEY = "set-by-the-deployment"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["tours.apps.ToursConfig"]
ROOT_URLCONF = "castle.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
USE_TZ = True
