from django.urls import path

from club import views

urlpatterns = [
    path("members/<int:pk>/", views.member),
    path("boats/<int:pk>/", views.boat),
    path("boats/<int:pk>/skipper/", views.skipper),
]
