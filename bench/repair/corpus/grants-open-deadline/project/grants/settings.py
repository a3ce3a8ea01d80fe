SECRET_KEY = "only-here"
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "grants.urls"
INSTALLED_APPS = []
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
USE_TZ = True
