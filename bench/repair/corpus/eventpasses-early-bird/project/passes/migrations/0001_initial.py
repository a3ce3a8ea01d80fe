from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="Event",
            fields=[
                ("id", models.BigAutoField(primary_key=True)),
                ("slug", models.SlugField(unique=True)),
                ("name", models.CharField(max_length=80)),
                ("price", models.PositiveIntegerField()),
                ("early_price", models.PositiveIntegerField(null=True)),
                ("early_until", models.DateTimeField(null=True)),
                ("starts", models.DateTimeField()),
            ],
        ),
    ]
