SECRET_KEY = "only-here"
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "signup.urls"
INSTALLED_APPS = []
MIDDLEWARE = []
USE_I18N = False
