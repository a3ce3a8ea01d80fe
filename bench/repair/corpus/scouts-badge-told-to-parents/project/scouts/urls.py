from django.urls import path

from scouts.badges import views

urlpatterns = [
    path("scouts/<int:pk>/", views.scout, name="scout"),
    path("scouts/<int:pk>/awards/", views.award, name="award"),
    path("scouts/<int:pk>/moves/", views.move, name="move"),
]
