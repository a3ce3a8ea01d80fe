SECRET_KEY = "not-a-secret"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["spiceshop"]
ROOT_URLCONF = "spiceshop.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
