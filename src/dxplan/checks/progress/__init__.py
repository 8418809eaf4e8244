"""What has happened by the data date."""
