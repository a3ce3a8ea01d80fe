SECRET_KEY = "not-for-production"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["storefront"]
ROOT_URLCONF = "storefront.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
MIDDLEWARE = ["storefront.problems.ProblemMiddleware"]
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
