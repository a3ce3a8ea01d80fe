from django.urls import path

from newsroom import views

urlpatterns = [path("", views.front), path("archive/<int:year>", views.archive), path("drafts", views.drafts)]
