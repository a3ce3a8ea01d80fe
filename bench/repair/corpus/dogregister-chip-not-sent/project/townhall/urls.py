from django.urls import include, path

urlpatterns = [path("dogs/", include("dogs.urls"))]
