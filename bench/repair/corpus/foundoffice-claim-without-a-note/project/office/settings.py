SECRET_KEY = "not-a-secret"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["found"]
ROOT_URLCONF = "office.urls"
MIDDLEWARE = ["django.middleware.common.CommonMiddleware", "found.middleware.InvalidInput"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
