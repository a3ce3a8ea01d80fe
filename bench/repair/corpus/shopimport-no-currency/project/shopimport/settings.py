SECRET_KEY = "not-for-production"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["shopimport"]
ROOT_URLCONF = "shopimport.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
