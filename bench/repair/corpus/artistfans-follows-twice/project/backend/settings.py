SECRET_KEY = "dev-only"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["music"]
ROOT_URLCONF = "backend.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
