from django.urls import include, path

urlpatterns = [path("parts/", include("parts.urls"))]
