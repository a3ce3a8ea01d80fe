from django.urls import path

from music import views

urlpatterns = [
    path("fans/<int:fan_id>/artists/<int:artist_id>/", views.follow),
    path("fans/<int:fan_id>/songs/<int:song_id>/like/", views.like),
    path("artists/<int:artist_id>/", views.artist),
]
