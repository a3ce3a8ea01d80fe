SECRET_KEY = "only-for-development"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["loyaltymail.subscribers"]
ROOT_URLCONF = "loyaltymail.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
USE_TZ = True
