SECRET_KEY = 'only-for-development'
ALLOWED_HOSTS = ['*']
INSTALLED_APPS = ['practice.visits']
ROOT_URLCONF = 'practice.urls'
DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': ':memory:'}}
DEFAULT_AUTO_FIELD = 'django.db.models.AutoField'
USE_TZ = True
TIME_ZONE = 'UTC'
