SECRET_KEY = "not-for-production"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["helpcenter"]
ROOT_URLCONF = "helpcenter.urls"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
DEFAULT_AUTO_FIELD = "django.db.models.AutoField"
