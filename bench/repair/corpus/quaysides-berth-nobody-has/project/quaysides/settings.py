SECRET_KEY = "local"
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "quaysides.urls"
INSTALLED_APPS = ["quaysides"]
MIDDLEWARE = []
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
