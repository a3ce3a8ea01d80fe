SECRET_KEY = "not-a-secret"
ALLOWED_HOSTS = ["abbey.example.org"]
INSTALLED_APPS = ["abbey"]
ROOT_URLCONF = "abbey.urls"
MIDDLEWARE = ["django.middleware.common.CommonMiddleware"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
