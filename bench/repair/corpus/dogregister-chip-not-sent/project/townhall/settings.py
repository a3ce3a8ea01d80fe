from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent

SECRET_KEY = "replaced-in-production"
DEBUG = False
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["dogs"]
MIDDLEWARE = [
    "django.middleware.common.CommonMiddleware",
    "dogs.middleware.BadInputMiddleware",
]
ROOT_URLCONF = "townhall.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
USE_TZ = True
