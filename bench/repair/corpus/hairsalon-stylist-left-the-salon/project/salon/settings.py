SECRET_KEY = "only-for-the-tests"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["booking"]
ROOT_URLCONF = "salon.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
