from django.urls import path

from helpcenter import views

urlpatterns = [path("", views.topics), path("topics/<int:pk>/", views.topic), path("contact/", views.contact)]
