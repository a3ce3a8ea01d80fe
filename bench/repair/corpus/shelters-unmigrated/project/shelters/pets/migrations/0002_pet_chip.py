from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("pets", "0001_initial")]
    operations = [
        migrations.AddField("pet", "chip", models.CharField(blank=True, default="", max_length=15)),
    ]
