from django.urls import include, path

urlpatterns = [path("students/", include("students.urls"))]
