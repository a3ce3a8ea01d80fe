SECRET_KEY = "not-a-secret"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["marks"]
MIDDLEWARE = []
ROOT_URLCONF = "marks.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
