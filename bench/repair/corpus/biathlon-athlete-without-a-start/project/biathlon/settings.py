SECRET_KEY = "local"
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "biathlon.urls"
INSTALLED_APPS = ["biathlon"]
MIDDLEWARE = []
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
