import os

SECRET_KEY = os.environ.get("SEEDSWAP_SECRET", "dev")
INSTALLED_APPS = ["seedswap.offers"]
DATABASES = {
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ.get("SEEDSWAP_DB", ":memory:")},
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
