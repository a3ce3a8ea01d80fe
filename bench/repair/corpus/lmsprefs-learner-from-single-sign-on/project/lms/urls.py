from django.urls import path

from learners import views

urlpatterns = [
    path("settings/", views.settings_page, name="settings"),
    path("agenda/", views.agenda, name="agenda"),
]
