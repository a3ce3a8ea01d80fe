SECRET_KEY = "not-for-production"
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = []
MIDDLEWARE = ["booking.middleware.RejectionMiddleware"]
ROOT_URLCONF = "booking.urls"
DATABASES = {}
USE_TZ = True
