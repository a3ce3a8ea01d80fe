SECRET_KEY = "only-here"
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "tagcloud.urls"
INSTALLED_APPS = []
MIDDLEWARE = []
